import type { MarkupElement } from './markup/markup.ts';

/** One file made of a plan, ready to be saved. */
export interface ExportedFile {
	/** With its extension; nothing in it that a file system refuses. */
	readonly name: string;
	/** Its media type. */
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** The same for a page to print, where that is what it is for. */
	readonly print?: { readonly body: MarkupElement; readonly style: string };
}

/** A text as a file in UTF-8. */
export const textFile = (name: string, type: string, text: string): ExportedFile => ({ name, type, bytes: new TextEncoder().encode(text) });

/** A name as a file's, `extension` with its dot: without what file systems refuse. */
export function fileName(name: string, extension: string): string {
	const plain = name
		.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '')
		.slice(0, 100);
	return `${plain || 'plan'}${extension}`;
}
