interface Route {
  readonly method: string;
  readonly path: string;
}

/** Finds the operation of a request. Where several templates fit, the one with the most literal segments wins. */
export function matchOperation<Operation extends Route>(
  operations: readonly Operation[],
  method: string,
  path: string,
): Operation | undefined {
  const segments = path.split("/").map(decoded);
  let best: { readonly operation: Operation; readonly literals: number } | undefined;
  for (const operation of operations) {
    if (operation.method.toUpperCase() !== method.toUpperCase()) continue;
    const literals = literalSegments(operation.path.split("/"), segments);
    if (literals !== undefined && literals > (best?.literals ?? -1)) best = { operation, literals };
  }
  return best?.operation;
}

/** Counts the segments that are equal, or gives undefined if the path is not of this template. */
function literalSegments(template: readonly string[], segments: readonly string[]): number | undefined {
  if (template.length !== segments.length) return undefined;
  let literals = 0;
  for (const [index, part] of template.entries()) {
    if (part === segments[index]) literals += 1;
    else if (!(part.startsWith("{") && part.endsWith("}"))) return undefined;
  }
  return literals;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
