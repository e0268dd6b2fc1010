#!/usr/bin/env bash
# Makes the certificates of this folder. They protect nothing: their key is public, and no machine trusts their authority.
# The authority signs valid, expired and wrong-host; self-signed signs itself. All four belong to key.pem.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
touch index.txt
printf '%s\n' '[ca]' 'default_ca=it' '[it]' 'database=index.txt' 'new_certs_dir=.' 'rand_serial=yes' \
  'default_md=sha256' 'policy=any' 'unique_subject=no' '[any]' 'commonName=supplied' >ca.cnf

key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }
sign() { # name, key, extension, from, to, who signs
  openssl req -new -key "$2" -subj "/CN=$1" -out request.pem
  printf '%s\n' "$3" >extensions.cnf
  openssl ca -batch -notext -config ca.cnf -extfile extensions.cnf -in request.pem -startdate "$4" -enddate "$5" \
    -out "$here/$1.pem" "${@:6}" 2>/dev/null
}
by_authority=(-cert "$here/authority.pem" -keyfile authority-key.pem)
loopback="subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1"
begin=20200101000000Z
end=21200101000000Z

key authority-key.pem
key "$here/key.pem"
sign authority authority-key.pem "basicConstraints=critical,CA:true" $begin $end -selfsign -keyfile authority-key.pem
sign valid "$here/key.pem" "$loopback" $begin $end "${by_authority[@]}"
sign expired "$here/key.pem" "$loopback" $begin 20200102000000Z "${by_authority[@]}"
sign wrong-host "$here/key.pem" "subjectAltName=DNS:other.invalid" $begin $end "${by_authority[@]}"
sign self-signed "$here/key.pem" "$loopback" $begin $end -selfsign -keyfile "$here/key.pem"
