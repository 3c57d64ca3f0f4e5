/** The formats that a document is made in, by the endings of their files. */
export const FORMATS = ['pdf', 'docx', 'odt', 'md', 'json'] as const;

export type Format = (typeof FORMATS)[number];
