import { textAt, type TextColumn } from '../../kernel/columns.ts';
import { clientFieldsOf, layersOf } from '../../model/document.ts';
import { splitClientFieldKey, type PlanDocument } from '../../model/fields.ts';
import type { LayerContent } from '../../model/layer.ts';
import { identityOf } from '../identity.ts';
import { emptyColumn, placeLayers, withHandRows } from '../layer-rows.ts';

export type Contents = ReadonlyMap<string, LayerContent>;

/** Columns that say who somebody is. */
const CALLED_BY = ['client', 'name', 'phone', 'email', 'messenger'] as const;
/** Shorter texts stand in other people's names and numbers too. */
const LEAST_LETTERS = 4;

/** Where a client stands in one plan. */
export interface Found {
	/** The client's key and those merged into it. */
	readonly clientKeys: ReadonlySet<string>;
	/** Rows that are the client's, by layer. */
	readonly whole: ReadonlyMap<string, ReadonlySet<number>>;
	/** Rows that came in under the client's key and were given to another, by layer. */
	readonly texts: ReadonlyMap<string, ReadonlySet<number>>;
	/** What the client is called by there: keys, names, numbers and addresses, in small letters. */
	readonly named: ReadonlySet<string>;
}

/** `contents`: of every layer that is stored for the plan, also of those that are not in force. */
export function findClient(document: PlanDocument, contents: Contents, clientKey: string): Found {
	const identity = identityOf(clientFieldsOf(document));
	const end = identity.resolve(clientKey);
	const clientKeys = new Set([clientKey, end, ...(identity.merged.get(end) ?? [])]);
	const whole = new Map<string, Set<number>>();
	const texts = new Map<string, Set<number>>();
	const named = new Set([...clientKeys].map((key) => key.toLowerCase()).filter(isTelling));
	const note = (text: string): void => {
		if (isTelling(text)) named.add(text.toLowerCase());
	};
	const inForce = layersOf(document);
	for (const { info, columns, rowCount, content } of placeLayers(withHandRows(inForce, contents, document.fields), document.fields)) {
		const now = isOf(columns.get('client'), rowCount, clientKeys);
		const once = isOf(content.table.columns.get('client'), content.table.rowCount, clientKeys);
		whole.set(info.id, now);
		texts.set(info.id, new Set([...once].filter((row) => !now.has(row))));
		for (const name of CALLED_BY) for (const of of [columns, content.table.columns]) noteTexts(of.get(name), now, note);
	}
	for (const [id, { table }] of contents) {
		if (whole.has(id)) continue;
		const once = isOf(table.columns.get('client'), table.rowCount, clientKeys);
		whole.set(id, once);
		for (const name of CALLED_BY) noteTexts(table.columns.get(name), once, note);
	}
	for (const [key, { value }] of document.fields.client) {
		const { field, clientKey: of } = splitClientFieldKey(key);
		if (clientKeys.has(of) && (CALLED_BY as readonly string[]).includes(field) && typeof value === 'string') note(value);
	}
	return { clientKeys, whole, texts, named };
}

const isTelling = (text: string): boolean => text.length >= LEAST_LETTERS;

function isOf(column: unknown, rowCount: number, clientKeys: ReadonlySet<string>): Set<number> {
	const client = (column ?? emptyColumn('client', rowCount)) as TextColumn;
	const rows = new Set<number>();
	for (let row = 0; row < rowCount; row++) if (clientKeys.has(textAt(client, row))) rows.add(row);
	return rows;
}

function noteTexts(column: unknown, rows: ReadonlySet<number>, note: (text: string) => void): void {
	const texts = column as TextColumn | undefined;
	if (texts?.kind === 'text') for (const row of rows) note(textAt(texts, row));
}
