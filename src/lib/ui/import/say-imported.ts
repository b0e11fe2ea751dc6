import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { ImportOutcome } from '#lib/state/contract.ts';
import { toasts } from '../base/toasts.svelte.ts';

/** Says what an import came to, with the way to the rows that wait for a repair. */
export function sayImported({ added, changed, toRepair }: ImportOutcome, formats: Formats, onrepair: () => void): void {
	const text =
		added + changed === 0
			? m.intake_done_nothing()
			: changed > 0
				? m.intake_done_update({ added: formats.count(added), changed: formats.count(changed) })
				: m.intake_done({ n: added, text: formats.count(added) });
	toasts.show(text, toRepair > 0 ? { action: { label: m.intake_done_repair({ text: formats.count(toRepair) }), run: onrepair } } : {});
}
