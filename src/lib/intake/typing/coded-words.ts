import { TextColumnBuilder, type TextColumn } from '../../kernel/columns.ts';
import type { Role } from '../../model/roles.ts';
import { CODED_WORDS } from '../normalize/coded-words.ts';
import type { IssueList } from './issue-list.ts';

/** The column with a code in place of each word, every different one looked at once; the texts where the role has no codes. Other words stay unknown and are listed. */
export function wordsOfTexts(role: Role, column: number, texts: TextColumn, rows: Uint32Array, issues: IssueList): TextColumn {
	const read = CODED_WORDS[role];
	if (!read) return texts;
	const words = texts.dictionary.map(read);
	const builder = new TextColumnBuilder(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const word = words[texts.codes[i]];
		if (word === null) issues.cell(rows[i], column, 'cell.unreadable', 'cellEmpty');
		builder.push(word ?? '');
	}
	return builder.finish();
}
