/** The part of `@stoplight/prism-http` that is used here, written as methods so that Prism's own wider types fit. */
export interface PrismModule {
  getHttpOperationsFromSpec(path: string): Promise<PrismOperation[]>;
  /** Completes `components` with Prism's own, its router among them. */
  createInstance(config: PrismConfig, components: PrismComponents): PrismInstance;
}

export interface PrismComponents {
  readonly logger: Logger;
  route?(request: { readonly resources: PrismOperation[]; readonly input: PrismInput }): Either<PrismOperation>;
}

export interface PrismInstance {
  request(input: PrismInput, operations: PrismOperation[], config: PrismConfig): () => Promise<Either<PrismAnswer>>;
}

/** One operation of the document, as Prism reads it. */
export interface PrismOperation {
  /** The `operationId`. */
  readonly iid?: string;
  readonly method: string;
  readonly path: string;
  readonly responses: readonly PrismResponse[];
}

export interface PrismResponse {
  /** "201", "2XX" or "default". */
  readonly code: string;
  readonly contents?: readonly { readonly examples?: readonly { readonly key: string }[] }[];
}

export interface PrismInput {
  readonly method: string;
  readonly url: { readonly path: string; readonly query?: Record<string, string | string[]> };
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface PrismConfig {
  readonly isProxy: false;
  readonly checkSecurity: boolean;
  readonly validateRequest: boolean;
  readonly validateResponse: boolean;
  readonly errors: boolean;
  readonly upstreamProxy: undefined;
  readonly mock: { readonly dynamic: boolean; readonly code?: number; readonly exampleKey?: string };
}

/** What was asked for, made from the document, or an error of Prism's own that the document does not have. */
export type Either<Result> =
  | { readonly _tag: "Left"; readonly left: PrismProblem }
  | { readonly _tag: "Right"; readonly right: Result };

export interface PrismAnswer {
  readonly output: {
    readonly statusCode: number;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  readonly validations: { readonly input: readonly Violation[]; readonly output: readonly Violation[] };
}

export interface PrismProblem extends Error {
  readonly status?: number;
  readonly detail?: string;
  readonly additional?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly validation?: readonly { readonly message: string }[];
  };
}

export interface Violation {
  readonly message: string;
  /** 0 is an error, the rest are remarks, e.g. that a parameter is deprecated. */
  readonly severity: number;
}

type Log = (...messages: unknown[]) => void;

/** What Prism writes its log to. */
export interface Logger {
  readonly debug: Log;
  readonly error: Log;
  readonly fatal: Log;
  readonly info: Log;
  readonly success: Log;
  readonly trace: Log;
  readonly warn: Log;
  child(): Logger;
}

const ignore = (): void => {};

/** A log that nobody hears: what there is to say about a request is in `seen`. */
export const silent: Logger = {
  debug: ignore,
  error: ignore,
  fatal: ignore,
  info: ignore,
  success: ignore,
  trace: ignore,
  warn: ignore,
  child: () => silent,
};

/** Loads Prism, which takes half a second to a whole one, and which only those who start it need to have installed. */
export async function loadPrism(
  load: () => Promise<PrismModule> = () => import("@stoplight/prism-http"),
): Promise<PrismModule> {
  try {
    return await load();
  } catch (cause) {
    const command = "npm install --save-dev @stoplight/prism-http@5.12.0";
    throw new Error(`Cannot start Prism: install it with "${command}"`, { cause });
  }
}
