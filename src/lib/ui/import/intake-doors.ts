import type { Source } from '#lib/state/contract.ts';

/** What the clipboard held, as a source; rows come before pictures, which spreadsheets put beside them. */
export async function sourceFromClipboard(data: DataTransfer): Promise<Source> {
	const text = data.getData('text/plain');
	const html = data.getData('text/html');
	// Read before the first await: after it the browser empties the clipboard's data.
	const file = data.files[0];
	if (text.trim() !== '' || html.trim() !== '' || !file) return { kind: 'clipboard', text, html };
	return sourceFromFile(file);
}

export async function sourceFromFile(file: File): Promise<Source> {
	return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Reads the clipboard where the browser allows it after a press of a button; null where it does not. */
export async function sourceFromButton(): Promise<Source | null> {
	try {
		const items = await navigator.clipboard.read();
		const partOf = async (type: string): Promise<string> => {
			const item = items.find(({ types }) => types.includes(type));
			return item ? (await item.getType(type)).text() : '';
		};
		return { kind: 'clipboard', text: await partOf('text/plain'), html: await partOf('text/html') };
	} catch {
		return null;
	}
}
