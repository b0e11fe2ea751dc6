import { m } from '#lib/i18n/generated/messages.js';
import type { PlanSession } from '#lib/state/contract.ts';
import { rememberFile, writableFile, writeToDisk } from '#lib/state/disk-file.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { fileName } from '../../state/share-formats.ts';
import { saveFile } from '../base/save-file.ts';
import { toasts } from '../base/toasts.svelte.ts';

const EXTENSION = '.rouse';
const TYPE = 'application/x-rouse';

/** A plan's file that somebody else wrote since it was last saved or opened from here. */
export interface ChangedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly handle: FileSystemFileHandle;
	/** Takes what stands in it for seen, so that the next save goes over it. */
	accept(): Promise<void>;
}

interface Chooser {
	showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

/**
 * Saves the plan to its file, or where the person chooses. "Saved to file" is said only when the file read back as it was written; where the browser writes
 * no files it goes to the downloads. `onchanged`: nothing was written, because the file is not as it was last seen.
 */
export async function savePlanFile(session: PlanSession, to: 'itsFile' | 'another', onchanged: (file: ChangedFile) => void): Promise<void> {
	try {
		await save(session, to, onchanged);
	} catch (thrown) {
		if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
		toasts.show(failureWords('file.notSaved'), { tone: 'danger' });
	}
}

async function save(session: PlanSession, to: 'itsFile' | 'another', onchanged: (file: ChangedFile) => void): Promise<void> {
	const chooser = window as Chooser;
	const { id } = session.document;
	if (!chooser.showSaveFilePicker) return download(session);
	const kept = to === 'itsFile' ? await writableFile(id) : null;
	// Asked before the plan is written: a browser lets a page ask only right after a press.
	const handle = kept?.handle ?? (await chooser.showSaveFilePicker(chooserOptions(session.name)));
	const written = await writeToDisk(id, handle, await session.exportPlan(), kept?.fingerprint ?? null);
	if (written.kind === 'changedOnDisk') return onchanged({ ...written, handle, accept: () => rememberFile(id, handle, written.bytes) });
	session.markSavedToFile('file');
	toasts.show(m.shell_plan_file_saved());
}

async function download(session: PlanSession): Promise<void> {
	const outcome = await saveFile((await session.exportPlan()) as BlobPart, session.name, EXTENSION, TYPE, m.shell_file_kind_plan());
	if (outcome === 'failed') throw new Error('the browser took no download');
	if (outcome === 'cancelled') return;
	session.markSavedToFile('download');
	toasts.show(m.shell_plan_file_downloaded());
}

const chooserOptions = (name: string): object => ({
	suggestedName: fileName(name, EXTENSION),
	types: [{ description: m.shell_file_kind_plan(), accept: { [TYPE]: [EXTENSION] } }]
});
