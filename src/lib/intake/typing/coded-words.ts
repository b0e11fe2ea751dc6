import { TextColumnBuilder, type TextColumn } from '../../kernel/columns.ts';
import type { Role } from '../../model/roles.ts';
import { typeCodedTexts } from '../normalize/columns.ts';
import { CODED_WORDS } from '../normalize/coded-words.ts';
import type { RawGrid } from '../types.ts';
import type { IssueList } from './issue-list.ts';

/** The column with a code in place of each word, every different one looked at once; null where the role has no codes. Other words stay unknown and are listed. */
export function typeWords(grid: RawGrid, role: Role, column: number, rows: Uint32Array, issues: IssueList): TextColumn | null {
	const read = CODED_WORDS[role];
	if (!read) return null;
	const texts = typeCodedTexts(grid, column, rows);
	const words = texts.dictionary.map(read);
	const builder = new TextColumnBuilder(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const word = words[texts.codes[i]];
		if (word === null) issues.cell(rows[i], column, 'cell.unreadable', 'cellEmpty');
		builder.push(word ?? '');
	}
	return builder.finish();
}
