import { ownOptions } from "../own-options.js";

/** Something that the vendor leaves open, and what it may be. */
export interface OpenQuestion {
  readonly question: string;
  /** What is known, and where from; why the first option is the default. */
  readonly reason: string;
  /** The first one is the default. */
  readonly options: readonly [string | number, ...(string | number)[]];
  /** Answers to other questions without which this one does not come up. */
  readonly needs?: Readonly<Record<string, string | number>>;
}

export type OpenQuestions = Readonly<Record<string, OpenQuestion>>;

/** One option for each open question. */
export type Policies<Questions extends OpenQuestions> = {
  readonly [Name in keyof Questions]: Questions[Name]["options"][number];
};

/** An open question, and what a sandbox takes for its answer. */
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

/** Takes the default of each question that is not answered. @throws {Error} there is no such policy, or no such option. */
export function choosePolicies<Questions extends OpenQuestions>(
  questions: Questions,
  policies: Partial<Policies<Questions>>,
): Policies<Questions> {
  const given = ownOptions("the policies", policies);
  for (const [name, value] of Object.entries(given)) {
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
    if (question === undefined)
      throw new Error(`Cannot set the policy "${name}": there are ${Object.keys(questions).join(", ")}`);
    if (value !== undefined && !question.options.includes(value)) {
      const options = question.options.map((option) => JSON.stringify(option)).join(", ");
      throw new Error(`Cannot set the policy "${name}" to ${JSON.stringify(value)}: it is one of ${options}`);
    }
  }
  const chosen = Object.entries(questions).map(([name, { options }]) => [name, given[name] ?? options[0]]);
  // The names are those of the questions, and each value was looked for among its options.
  return Object.fromEntries(chosen) as Policies<Questions>;
}

export function listUncertainties<Questions extends OpenQuestions>(
  questions: Questions,
  chosen: Policies<Questions>,
): Uncertainty[] {
  return Object.entries(questions).map(([name, question]) => ({
    name,
    ...question,
    chosen: chosen[name] ?? question.options[0],
  }));
}

/**
 * Calls a function for the defaults, and then for each other option of each question, one at a time, the others at their
 * default or as that question needs them. What it returns is awaited before the next one.
 *
 * @throws {Error} that names the branch whose call threw, as its `cause` says.
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
      // Not awaited for nothing: what only declares tests must have declared all of them when this returns.
      if (result instanceof Promise) await result;
    } catch (cause) {
      throw new Error(`It failed with ${branch.title}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
}
