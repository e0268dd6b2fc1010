import type * as Prism from "@stoplight/prism-http";

/** One operation of the document, as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<typeof Prism.getHttpOperationsFromSpec>>[number];

type PrismResult = Awaited<ReturnType<ReturnType<Prism.PrismHttpInstance["request"]>>>;
export type PrismResponse = Extract<PrismResult, { readonly _tag: "Right" }>["right"];

export type PrismInput = Omit<Prism.IHttpRequest, "method"> & { readonly method: string };

/** The part of Prism that is used here, written as methods so that Prism's own stricter types fit. */
export interface PrismModule {
  getHttpOperationsFromSpec(path: string): Promise<PrismOperation[]>;
  /** Completes `components` with Prism's own, its router among them. */
  createInstance(config: Prism.IHttpConfig, components: PrismComponents): PrismInstance;
}

export interface PrismComponents {
  readonly logger: Logger;
  route?(request: { readonly resources: PrismOperation[]; readonly input: PrismInput }): Route;
}
type Route = ReturnType<Prism.PrismHttpComponents["route"]>;

export interface PrismInstance {
  request(input: PrismInput, operations: PrismOperation[], config: Prism.IHttpConfig): () => Promise<PrismResult>;
}

/** An error of Prism's own, which the document does not have. */
export interface PrismProblem extends Error {
  readonly status?: number;
  readonly detail?: string;
  readonly additional?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly validation?: readonly { readonly message: string }[];
  };
}

type Level = "debug" | "error" | "fatal" | "info" | "success" | "trace" | "warn";
type Logger = Record<Level, () => void> & { child(): Logger };

const ignore = (): void => {};

/** Writes nothing: `seen` says what there is to say about a request. */
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

/** Loads Prism, an optional package, which takes half a second to a second. */
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
