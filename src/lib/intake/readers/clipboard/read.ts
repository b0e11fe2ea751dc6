import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { IntakeError } from '../../../model/issues.ts';
import type { RawGrid } from '../../types.ts';
import { readDelimitedText } from '../delimited/read.ts';
import { RowsGrid } from '../rows-grid.ts';

/** Above this many characters the plain text of the same cells is read instead: HTML of a spreadsheet is ten times its text. */
const MAX_HTML = 8 * 2 ** 20;

/**
 * Reads what was copied: a table of the HTML where there is one of two columns or more, else the text.
 * @errors source.picture {name: ''} when only a picture was copied; source.empty
 */
export async function readClipboard(text: string, html: string): Promise<Result<RawGrid, IntakeError>> {
	if (/<table[\s>]/i.test(html) && (html.length <= MAX_HTML || text.trim() === '')) {
		const grid = await readHtml(html, 'utf-8');
		if (grid && (grid.columnCount > 1 || text.trim() === '')) return ok(grid);
	}
	if (text.trim() === '' && /<img[\s>]/i.test(html)) return fail({ code: 'source.picture', params: { name: '' } });
	return readDelimitedText(text);
}

/** A page of HTML as a grid, null where no table with text is in it. Some programs save such a page as .xls. */
export async function readHtml(html: string, encoding: string): Promise<RawGrid | null> {
	const { readHtmlTable } = await import('./html-table.ts');
	const texts = readHtmlTable(html);
	if (!texts) return null;
	const grid = new RowsGrid({ encoding, delimiter: 'html', sheetNames: [], sheetName: '', firstRow: 1, texts });
	return grid.rowCount > 0 ? grid : null;
}
