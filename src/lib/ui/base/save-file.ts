import { fileSave, supported } from 'browser-fs-access';
import { fileName } from '../../state/share-formats.ts';

/** `chosen`: written where the person chose. `downloaded`: handed to the browser's downloads, which is all it can do. `cancelled`: not written. */
export type SaveOutcome = 'chosen' | 'downloaded' | 'cancelled' | 'failed';

/** `extension` with its dot; `description` names the kind of file in the chooser. */
export async function saveFile(bytes: BlobPart, name: string, extension: string, type: string, description: string): Promise<SaveOutcome> {
	try {
		await fileSave(new Blob([bytes], { type }), { fileName: fileName(name, extension), extensions: [extension], mimeTypes: [type], description });
		return supported ? 'chosen' : 'downloaded';
	} catch (thrown) {
		return thrown instanceof DOMException && thrown.name === 'AbortError' ? 'cancelled' : 'failed';
	}
}
