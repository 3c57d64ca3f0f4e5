/** Every generated file: its path and its text. */
export function generate(): Promise<ReadonlyMap<string, string>>;
