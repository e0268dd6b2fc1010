/** A word of ours that has a better one. */
export interface Rule {
  /** In comments, messages, test names and docs. A space stands for any white space. */
  readonly prose?: string;
  /** In identifiers and file names, read as words: `openAnswers` as `open answers`, `Answer` as `Answer`. */
  readonly name?: string;
  readonly instead: string;
}

/**
 * The left columns of the tables of HOUSE.md, as far as a program can tell a wrong use from a right one. `open`,
 * `trace` and `record` have good meanings, too: they are found only next to what they must not mean.
 */
export const vocabulary: readonly Rule[] = [
  {
    prose: "(?<!(there|here) )(is|are|was|were) no(?! (longer|more|fewer|less|later|earlier)\\b)",
    instead: "is not a",
  },
  { prose: "nobody( usable)? (knows|knew)", instead: "is unknown" },
  { prose: "what (came|comes|became|becomes|has become|will become) of", instead: "its outcome, or: what happens to" },
  { prose: "(?<!\\b(leav\\w+|left|let) [^.;:]{0,50})alone", name: "alone", instead: "only" },
  { prose: "for ((the|a) )?\\w+ only", instead: "only for" },
  { prose: "may have gone", instead: "may have been sent" },
  { prose: "who(so)?ever|(for|to|by) who", instead: "callers that, or: whatever" },
  {
    prose: "answer(s|ed|ing)?(?! (the|a|this|that|one|every) question)",
    name: "answer(s|ed|ing)?",
    instead: "response; responds with, returns, gives",
  },
  { prose: "exchanges?(?! rates?\\b)", name: "exchanges?(?! rates?\\b)", instead: "response; request and response" },
  { prose: "(hold|holds|held) in a test", instead: "test that" },
  { prose: "plant(s|ed|ing)?", name: "plant(s|ed|ing)?", instead: "add" },
  { prose: "bears?|borne", name: "bears?", instead: "accept" },
  { prose: "step(s|ped|ping)? over", name: "steps? over", instead: "skip" },
  { prose: "beside", name: "beside", instead: "next to" },
  { prose: "anew", name: "anew", instead: "again" },
  { prose: "in passing", name: "in passing", instead: "transient" },
  { prose: "as (it|they) (comes?|came)", instead: "unchanged" },
  { prose: "in the dark", instead: "unresolved" },
  {
    prose: "open (intent|withdrawal|payment|trade|accept|call|record|outcome)s?",
    name: "open (intent|withdrawal|payment|trade|accept|call|record|outcome)s?",
    instead: "unresolved",
  },
  { prose: "(a|the|its|their|each|every) traces?", instead: "intent" },
  {
    prose: "(payment|withdrawal|trade|call)('?s)? records?",
    name: "(payment|withdrawal|trade|call) records?",
    instead: "intent",
  },
  { prose: "fence[sd]?", name: "fence[sd]?", instead: "baseline" },
  { prose: "twins?(?!-unresolved)", name: "(?<!allow )twins?(?! unresolved)", instead: "duplicate" },
  { name: "Payouts?", instead: "Withdrawal" },
];
