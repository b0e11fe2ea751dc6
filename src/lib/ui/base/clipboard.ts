import type { ClipboardBlock } from '../../state/contract.ts';

/**
 * Puts on the clipboard what the worker is still writing. Must be called while a key press or click is being handled: the browser then
 * waits for the text. False: the browser refuses.
 */
export async function writeToClipboard(block: Promise<ClipboardBlock>): Promise<boolean> {
	const part = (type: string, pick: (written: ClipboardBlock) => string) => block.then((written) => new Blob([pick(written)], { type }));
	try {
		await navigator.clipboard.write([
			new ClipboardItem({ 'text/plain': part('text/plain', ({ text }) => text), 'text/html': part('text/html', ({ html }) => html) })
		]);
		return true;
	} catch {
		return copyByEvent(await block);
	}
}

/** Older browsers, and pages without a secure origin: a copy made by the page itself, for as long as the press of the key counts. */
function copyByEvent({ text, html }: ClipboardBlock): boolean {
	let written = false;
	const put = (event: ClipboardEvent): void => {
		event.stopImmediatePropagation();
		event.preventDefault();
		event.clipboardData?.setData('text/plain', text);
		event.clipboardData?.setData('text/html', html);
		written = event.clipboardData !== null;
	};
	document.addEventListener('copy', put, { capture: true });
	document.execCommand('copy');
	document.removeEventListener('copy', put, { capture: true });
	return written;
}

/**
 * Cells as a table of HTML are about ten times their text, and the page stands still while the browser hands either over: above this many characters the
 * text is enough, and readers pass over HTML that long in any case.
 */
const LONG_TEXT = 800_000;

/** What the clipboard holds, as an event brings it; null where there is no text. */
export function blockOf(data: DataTransfer | null): ClipboardBlock | null {
	const text = data?.getData('text/plain') ?? '';
	const html = text.length > LONG_TEXT ? '' : (data?.getData('text/html') ?? '');
	return text === '' && html === '' ? null : { text, html };
}

/** The same after a press of a button, where the browser allows it, empty texts where there are none; null where it does not. */
export async function readClipboard(): Promise<ClipboardBlock | null> {
	try {
		const items = await navigator.clipboard.read();
		const partOf = async (type: string): Promise<string> => {
			const item = items.find(({ types }) => types.includes(type));
			return item ? (await item.getType(type)).text() : '';
		};
		const text = await partOf('text/plain');
		return { text, html: text.length > LONG_TEXT ? '' : await partOf('text/html') };
	} catch {
		return null;
	}
}
