import { fileSave, supported } from 'browser-fs-access';

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

/** A plan's name as a file's: without what file systems refuse. */
export function fileName(name: string, extension: string): string {
	const plain = name
		.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '')
		.slice(0, 100);
	return `${plain || 'plan'}${extension}`;
}
