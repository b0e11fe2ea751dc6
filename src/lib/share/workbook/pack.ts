import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookDraft } from './draft-workbook.ts';

/** The bytes of an .xlsx. Apart from the rest, so that the writer is loaded when a workbook is asked for. */
export async function packWorkbook({ title, sheets, names }: WorkbookDraft): Promise<Uint8Array<ArrayBuffer>> {
	const written = await writeXlsx({
		sheets: [...sheets],
		namedRanges: [...names],
		properties: { title, creator: 'Rouse' },
		defaultFont: { name: 'Calibri', size: 11 }
	});
	return new Uint8Array(written);
}
