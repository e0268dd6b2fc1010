-- What the business owes. Written by the program that decides on it, in one transaction with its job.
create table payout (
  id text primary key,
  kind text not null check (kind in ('pay-qr', 'pay-out')),
  details jsonb not null,
  state text not null default 'due' check (state in ('due', 'sent', 'paid', 'failed', 'parked')),
  -- After this time it is not sent any more. It is then 'failed', unless something of it is on record.
  due_until timestamptz not null default now() + interval '15 minutes',
  -- The run that has claimed it last: a lease for engines whose own lease SQL cannot see (recipes/).
  run uuid
);

-- What was about to be sent. A row is written before the first byte and is never deleted.
create table intent (
  -- Of Lumo the idempotency key, of Lumetrade the payout and the attempt. Unique: one call owns one key.
  key text primary key,
  payout_id text not null references payout,
  attempt integer not null,
  -- What `resolve` takes.
  intent jsonb not null,
  state text not null default 'unresolved' check (state in ('unresolved', 'applied', 'not-applied')),
  recorded_at timestamptz not null default now(),
  -- After this time a person must look at a withdrawal that is not found.
  resolve_until timestamptz not null default now() + interval '5 minutes'
);
create index on intent (payout_id, attempt);
create index on intent (state) where state = 'unresolved';

-- What has moved money: one row for each order and each withdrawal.
create table ledger (
  -- The order's id, or the withdrawal's transactionId. Unique: one row of the service belongs to one intent.
  result_id text primary key,
  intent_key text not null unique references intent,
  payout_id text not null references payout,
  booked_at timestamptz not null default now()
);
create index on ledger (payout_id);
