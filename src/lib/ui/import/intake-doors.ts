import type { Source } from '#lib/state/contract.ts';
import { blockOf, readClipboard } from '../base/clipboard.ts';

/** What the clipboard held, as a source; rows come before pictures, which spreadsheets put beside them. */
export async function sourceFromClipboard(data: DataTransfer): Promise<Source> {
	// Both are read before the first await: after it the browser empties the clipboard's data.
	const { text, html } = blockOf(data) ?? { text: '', html: '' };
	const file = data.files[0];
	if (text.trim() !== '' || html.trim() !== '' || !file) return { kind: 'clipboard', text, html };
	return sourceFromFile(file);
}

export async function sourceFromFile(file: File): Promise<Source> {
	return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Reads the clipboard where the browser allows it after a press of a button; null where it does not. */
export async function sourceFromButton(): Promise<Source | null> {
	const block = await readClipboard();
	return block && { kind: 'clipboard', ...block };
}
