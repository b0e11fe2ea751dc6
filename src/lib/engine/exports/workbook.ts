import { fail, ok } from '../../kernel/result.ts';
import { fileName, type ExportedFile } from '../../share/exported-file.ts';
import { draftWorkbook, type WorkbookDraft } from '../../share/workbook/draft-workbook.ts';
import type { WorkbookInput } from '../../share/workbook/types.ts';
import { exporter, previewOfAll, type Exporter } from './exporter.ts';
import { workbookInput } from './workbook-input.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The whole plan with live formulas. Without a cycle it is made too: one can be typed into it. */
export const workbook: Exporter<'workbook'> = {
	...exporter<'workbook', WorkbookInput>({
		*collect(context) {
			return context.standing.history.clientCount === 0 ? fail('noClients') : ok(yield* workbookInput(context));
		},
		preview: ({ clients }) => ({ count: clients.length, leftOut: {} }),
		*write(input, words) {
			return packed(yield* draftWorkbook(input, words));
		}
	}),
	preview: previewOfAll
};

/** The writer is loaded when a workbook is asked for: nothing else needs it. */
async function packed(draft: WorkbookDraft): Promise<readonly ExportedFile[]> {
	const { packWorkbook } = await import('../../share/workbook/pack.ts');
	return [{ name: fileName(draft.title, '.xlsx'), type: XLSX, bytes: await packWorkbook(draft) }];
}
