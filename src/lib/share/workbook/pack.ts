import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookDraft } from './draft-workbook.ts';

/** The bytes of an .xlsx. The one file that knows the library that writes it. */
export async function packWorkbook({ title, sheets, names }: WorkbookDraft): Promise<Uint8Array<ArrayBuffer>> {
	const written = await writeXlsx({
		sheets: [...sheets],
		namedRanges: [...names],
		properties: { title, creator: 'Rouse' },
		defaultFont: { name: 'Calibri', size: 11 }
	});
	return new Uint8Array(written);
}
