/** The addresses at which the vendors' references offer their documents. None of them has been pulled yet. */
export const published: Readonly<Record<string, string>> = {
  lumetrade: "https://docs.staging.lumetrade.com/source.yaml",
  lumo: "https://b2b-app.lumowallet.io/_bundle/apis/index.yaml",
};
