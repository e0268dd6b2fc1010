/** The part of the sandbox's state that all APIs have. The rest are tables and amounts. */
export interface State {
  readonly api: string;
  readonly clock: Clock;
  readonly requests: { readonly total: number; readonly rows: readonly SeenRequest[] };
  readonly faults: readonly PlannedFault[];
  readonly policies: Readonly<Record<string, string | number>>;
}

export interface Clock {
  readonly date: string;
  readonly isRealTime: boolean;
  readonly nextDue: string | null;
}

export interface SeenRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly fault?: string;
}

export interface PlannedFault {
  readonly operation: string;
  readonly fault: string;
  readonly occurrence: number;
  readonly seconds?: number;
  readonly status?: number;
}

export interface Table {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly next: readonly string[];
  readonly shown: Readonly<Record<string, unknown>>;
}

/** A question that the vendor leaves open. */
export interface Uncertainty {
  readonly name: string;
  readonly question: string;
  readonly reason: string;
  readonly options: readonly (string | number)[];
  readonly chosen: string | number;
}
