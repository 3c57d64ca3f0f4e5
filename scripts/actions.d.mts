/** Every bundle of an action: its path and its text. */
export function bundles(): Promise<ReadonlyMap<string, string>>;
