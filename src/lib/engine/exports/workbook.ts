import { fail, ok } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { fileName } from '../../share/exported-file.ts';
import { previewOfAll, type Exporter } from './exporter.ts';
import type { PackWorkbook } from './pack-workbook.ts';
import { workbookInput } from './workbook-input.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Share of the work that collecting is. */
const COLLECTED = 0.6;

/** The whole plan with live formulas. Without a cycle it is made too: one can be typed into it. */
export const workbook: Exporter<'workbook'> = {
	preview: previewOfAll,
	*files(context, _options, words) {
		if (context.standing.history.clientCount === 0) return fail('noClients');
		const input = yield* partOf(workbookInput(context), 0, COLLECTED);
		const pack = context.pack ?? packHere;
		return ok(pack(input, words).then((bytes) => [{ name: fileName(input.planName, '.xlsx'), type: XLSX, bytes }]));
	}
};

/** The writer is loaded when a workbook is asked for: nothing else needs it. */
const packHere: PackWorkbook = async (...asked) => (await import('./pack-workbook.ts')).packWorkbookHere(...asked);
