import { ownOptions } from "../own-options.js";

/** Something that the vendor leaves open, and what it may be. */
export interface OpenQuestion {
  readonly question: string;
  /** What is known, and where from; why the first option is the default. */
  readonly reason: string;
  /** The first one is the default. */
  readonly options: readonly [string | number, ...(string | number)[]];
  /** Other policies without which this question does not arise. */
  readonly needs?: Readonly<Record<string, string | number>>;
}

export type OpenQuestions = Readonly<Record<string, OpenQuestion>>;

/** One option for each open question. */
export type Policies<Questions extends OpenQuestions> = {
  readonly [Name in keyof Questions]: Questions[Name]["options"][number];
};

/** An open question, and what a sandbox assumes. */
export interface Uncertainty extends OpenQuestion {
  /** The name of the policy. */
  readonly name: string;
  readonly chosen: string | number;
}

/** One way in which the vendor may behave. */
export interface UncertainBranch<Questions extends OpenQuestions> {
  /** For the name of a test: `expiredQuote: 410`, or `defaults`. */
  readonly title: string;
  /** For the option `policies` of the sandbox. */
  readonly policies: Partial<Policies<Questions>>;
}

/** A question that every vendor leaves open. */
export const undocumentedInput = {
  question: "What happens to a member or query parameter that the document does not have?",
  reason: "No page says; rejected shows a typing error at once",
  options: ["rejected", "ignored"],
} as const satisfies OpenQuestion;

/**
 * One object of policies, whose values change while it is in use. It begins with the default of each that is not given.
 *
 * @throws {Error} there is no such policy, or no such option.
 */
export function createPolicies<Questions extends OpenQuestions>(
  questions: Questions,
  given: Partial<Policies<Questions>>,
) {
  const defaults = Object.entries(questions).map(([name, { options }]) => [name, options[0]]);
  // The names are those of the questions, and each value is among its options.
  const policies = Object.fromEntries(defaults) as Policies<Questions>;
  function setPolicies(changes: Partial<Policies<Questions>>): void {
    const wanted = Object.entries(ownOptions("the policies", changes, Object.keys(questions))).filter(
      ([, option]) => option !== undefined,
    );
    for (const [name, option] of wanted) {
      const allowed = questions[name]?.options ?? [];
      if (allowed.some((each) => each === option)) continue;
      const list = allowed.map((each) => JSON.stringify(each)).join(", ");
      throw new Error(`Cannot set the policy "${name}" to ${JSON.stringify(option)}: it is one of ${list}`);
    }
    Object.assign(policies, Object.fromEntries(wanted));
  }
  setPolicies(given);
  const atStart = { ...policies };
  const uncertainties = Object.entries(questions).map(
    ([name, question]): Uncertainty => ({
      name,
      ...question,
      get chosen() {
        return policies[name] ?? question.options[0];
      },
    }),
  );
  return { policies, uncertainties, setPolicies, resetPolicies: () => void Object.assign(policies, atStart) };
}

/**
 * Calls a function for the defaults, and then for each other option of each question, one at a time. The other policies
 * are at their defaults, or as that question needs them. It awaits each call before the next one.
 *
 * @throws {Error} that names the branch whose call threw, with what it threw as `cause`.
 */
export async function runBranches<Questions extends OpenQuestions>(
  questions: Questions,
  run: (branch: UncertainBranch<Questions>) => unknown,
): Promise<void> {
  const branches = Object.entries(questions).flatMap(([name, { options, needs }]) =>
    options.slice(1).map((option) => ({
      title: `${name}: ${option}`,
      // The names are among the questions, and the values among their options.
      policies: { ...needs, [name]: option } as Partial<Policies<Questions>>,
    })),
  );
  for (const branch of [{ title: "defaults", policies: {} }, ...branches]) {
    try {
      const result = run(branch);
      // Only a promise is awaited: a function that declares tests must have declared them all when this returns.
      if (result instanceof Promise) await result;
    } catch (cause) {
      throw new Error(`It failed with ${branch.title}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
}
