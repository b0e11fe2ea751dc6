import { fileSave } from 'browser-fs-access';
import { fileName } from '../../state/share-formats.ts';
import { readsBack } from './read-back.ts';

/**
 * `chosen`: written where the person chose, and read back as it was written. `downloaded`: handed to the browser, which lets nobody read it back.
 * `cancelled`: not written.
 */
export type SaveOutcome = 'chosen' | 'downloaded' | 'cancelled' | 'failed';

/** `extension` with its dot; `description` names the kind of file in the chooser. */
export async function saveFile(bytes: BlobPart, name: string, extension: string, type: string, description: string): Promise<SaveOutcome> {
	try {
		const blob = new Blob([bytes], { type });
		const handle = await fileSave(blob, { fileName: fileName(name, extension), extensions: [extension], mimeTypes: [type], description });
		const isThere = handle && (await readsBack(handle, blob));
		return isThere === null ? 'downloaded' : isThere ? 'chosen' : 'failed';
	} catch (thrown) {
		return thrown instanceof DOMException && thrown.name === 'AbortError' ? 'cancelled' : 'failed';
	}
}

/** Long enough for the browser to have begun. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's downloads without asking where to: for several at once, of which a chooser would take the first only. */
export function downloadFile(bytes: BlobPart, name: string, extension: string, type: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([bytes], { type }));
	link.download = fileName(name, extension);
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
