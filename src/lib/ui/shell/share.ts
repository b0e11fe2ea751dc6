import { m } from '#lib/i18n/generated/messages.js';
import type { PlanSession } from '#lib/state/contract.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { saveFile, type SaveOutcome } from '../base/save-file.ts';
import { toasts } from '../base/toasts.svelte.ts';

/** Writes the plan file where the person chooses; "saved to file" is said only when it was. */
export async function savePlanFile(session: PlanSession): Promise<void> {
	const outcome = await write(async () =>
		saveFile((await session.exportPlan()) as BlobPart, session.name, '.rouse', 'application/x-rouse', m.shell_file_kind_plan())
	);
	if (!written(outcome)) return;
	session.markSavedToFile();
	toasts.show(outcome === 'chosen' ? m.shell_plan_file_saved() : m.shell_plan_file_downloaded());
}

const written = (outcome: SaveOutcome): boolean => outcome === 'chosen' || outcome === 'downloaded';

/** A failure anywhere on the way is said, never lost. */
async function write(work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
	const outcome = await work().catch(() => 'failed' as const);
	if (outcome === 'failed') toasts.show(failureWords('file.notSaved'), { tone: 'danger' });
	return outcome;
}
