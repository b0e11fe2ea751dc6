import { clientOfSetting } from '../../model/client-settings.ts';
import { TextColumnBuilder, textAt, type Column, type Table, type TextColumn } from '../../kernel/columns.ts';
import { splitTouchKey, touchKey } from '../../model/contacts.ts';
import { isCopyKey } from '../../model/copies.ts';
import { layersOf } from '../../model/document.ts';
import {
	clientFieldKey,
	splitCellKey,
	splitClientFieldKey,
	type CellColumn,
	type Fields,
	type FieldValues,
	type PlanDocument,
	type Stamped
} from '../../model/fields.ts';
import { ATTRIBUTE_PREFIX, PATCH_COLUMNS, type ImportLayer, type ImportRules, type LayerContent } from '../../model/layer.ts';
import { effectivePeople } from '../../model/people.ts';
import { ROLE_KIND, type Role } from '../../model/roles.ts';
import { STARTER_CURRENCY_KEY } from '../../model/starter-currency.ts';
import { isWorkshopNote } from '../../model/workshop.ts';
import { StandIns, type StandInWords } from './stand-ins.ts';
import type { FileLayer } from './write.ts';

/** A setting of text that is a code of the method, no words of a person. */
const CODE = /^[a-z][A-Za-z]{0,23}$|^[\d,.:-]*$/;
const CURRENCY = /^[A-Z]{3}$/;
const OWN_WORDS = /(^|\/)(name|own|business|answer|written|note|who|responsible)(\/|$)/;
const WRONG_NUMBER = 'work/wrongNumber/';

/**
 * The plan with nothing personal in it and all amounts, days and counts as they are: clients, phones, addresses, managers and orders by stand-ins; notes,
 * objections, own columns, sources and everything else in a person's own words left out. Kept as they stand: products, segments, professions and reasons
 * for leaving, which figures hang on. It is no copy of the plan any more: it cannot be merged back. `id`, `copy`: what the new plan is called by.
 */
export function maskedCopy(
	document: PlanDocument,
	layers: ReadonlyMap<string, FileLayer>,
	words: StandInWords,
	{ id, copy }: { readonly id: string; readonly copy: string }
): { readonly document: PlanDocument; readonly layers: ReadonlyMap<string, FileLayer> } {
	const standIns = new StandIns(words);
	// In the order in which people are listed, which proposals follow.
	for (const { name } of effectivePeople(document.fields.person)) standIns.person(name);
	const masked = new Map<string, FileLayer>();
	for (const [layerId, { content }] of layers) masked.set(layerId, { content: maskedContent(content, standIns), source: null });
	const counts = new Map(layersOf(document).map((layer, index) => [layer.id, index + 1]));
	return { document: { ...document, id, copy, fields: maskedFields(document.fields, standIns, counts, copy) }, layers: masked };
}

function maskedContent({ table, issues, patch }: LayerContent, standIns: StandIns): LayerContent {
	const columns = [...table.columns].filter(([name]) => !name.startsWith(ATTRIBUTE_PREFIX));
	return {
		table: {
			rowCount: table.rowCount,
			columns: new Map(columns.map(([name, column]) => [name, maskedColumn(name as Role, column, table.rowCount, standIns)]))
		},
		issues: issues.map((issue) => ({ ...issue, raw: '' })),
		patch: patch && maskedPatch(patch, standIns)
	};
}

function maskedColumn(name: Role, column: Column, rowCount: number, standIns: StandIns): Column {
	const mask = standIns.ofColumn(name);
	if (column.kind !== 'text' || mask === null) return column;
	return textsOf(rowCount, (row) => mask(textAt(column, row)));
}

/** Cells of own columns are left out of a patch, as the columns themselves are. */
function maskedPatch(patch: Table, standIns: StandIns): Table {
	const texts = (name: string) => patch.columns.get(name) as TextColumn;
	const columnOf = (row: number) => textAt(texts(PATCH_COLUMNS.column), row) as CellColumn;
	const rows = Array.from({ length: patch.rowCount }, (_, row) => row).filter((row) => !columnOf(row).startsWith(ATTRIBUTE_PREFIX));
	const picked = (column: Column): Column => {
		if (column.kind === 'text') return textsOf(rows.length, (at) => textAt(column, rows[at]));
		if (column.kind === 'number') return { kind: 'number', values: Float64Array.from(rows, (row) => column.values[row]) };
		return { kind: column.kind, values: Int32Array.from(rows, (row) => column.values[row]) };
	};
	const columns = new Map([...patch.columns].map(([name, column]) => [name, picked(column)]));
	columns.set(
		PATCH_COLUMNS.text,
		textsOf(rows.length, (at) => maskedText(columnOf(rows[at]), textAt(texts(PATCH_COLUMNS.text), rows[at]), standIns))
	);
	return { rowCount: rows.length, columns };
}

/** In a column of days or numbers a text is one that could not be read: it stays unreadable, and says nothing. */
function maskedText(column: CellColumn, text: string, standIns: StandIns): string {
	if (text === '') return '';
	if (Object.hasOwn(ROLE_KIND, column) && ROLE_KIND[column as Role] !== 'text') return '?';
	return standIns.ofColumn(column)?.(text) ?? text;
}

type Mask = { readonly [G in keyof FieldValues]: (key: string, value: NonNullable<FieldValues[G]>) => readonly [key: string, value: FieldValues[G]] | null };

function maskedFields(fields: Fields, standIns: StandIns, counts: ReadonlyMap<string, number>, copy: string): Fields {
	const { client, phone, person, reason, words } = standIns;
	const mask: Mask = {
		plan: (key, value) => [key, key === 'name' ? words.plan : value],
		lever: (key, value) => [key, value],
		layer: (key, value) => [key, maskedLedger(value, `${words.source} ${counts.get(key) ?? 0}`)],
		cell(key, value) {
			const { column } = splitCellKey(key);
			if (column.startsWith(ATTRIBUTE_PREFIX)) return null;
			return [key, typeof value === 'string' ? maskedText(column, value, standIns) : value];
		},
		row: (key, value) => [key, value],
		client(key, value) {
			const { field, clientKey } = splitClientFieldKey(key);
			return [clientFieldKey(field, client(clientKey)), typeof value === 'string' ? (standIns.ofColumn(field)?.(value) ?? value) : value];
		},
		person: (key, value) => [key, { ...value, name: person(value.name) }],
		library(key, value) {
			const text = value.text === null ? null : reason(value.text);
			if (value.kind === 'message') return [key, { ...value, text, subject: null, body: null, questions: null, objections: null }];
			return [key, value.kind === 'return' ? { ...value, text, leavingReasons: value.leavingReasons.filter((one) => CODE.test(one)) } : { ...value, text }];
		},
		setting(key, value) {
			if (isCopyKey(key) || isWorkshopNote(key)) return null;
			const ofClient = clientOfSetting(key);
			if (ofClient) return [ofClient.path + client(ofClient.clientKey), value];
			if (key.startsWith(WRONG_NUMBER)) return [key, phone(String(value))];
			if (key === STARTER_CURRENCY_KEY && CURRENCY.test(String(value))) return [key, value];
			return typeof value === 'number' || (CODE.test(value) && !OWN_WORDS.test(key)) ? [key, value] : null;
		},
		touch(key, value) {
			const { ordinal, clientKey } = splitTouchKey(key);
			return [touchKey(ordinal, client(clientKey)), value];
		},
		outcome: (key, value) => [key, { ...value, clientKey: client(value.clientKey), objection: '', note: '' }],
		arm: (key, value) => [client(key), value]
	};
	const groups = Object.entries(fields).map(([group, stamped]) => {
		const entries = [...(stamped as ReadonlyMap<string, Stamped<never>>)].flatMap(([key, { value, counter }]) => {
			// What was emptied is as good as never set where nothing is merged; under its key a name could stand.
			if (value === null) return [];
			const masked = (mask[group as keyof FieldValues] as Mask['plan'])(key, value);
			return masked === null ? [] : [[masked[0], { value: masked[1], counter, copy }] as const];
		});
		return [group, new Map(entries)];
	});
	return Object.fromEntries(groups) as Fields;
}

function maskedLedger(layer: ImportLayer, sourceName: string): ImportLayer {
	const headers = layer.headers.map((_, index) => `#${index + 1}`);
	return { ...layer, sourceName: layer.sourceName === '' ? '' : sourceName, sheetName: '', headers, rules: maskedRules(layer.rules), fingerprint: '' };
}

/** Words of a status column stand as in the cells, where a name may be among them. */
function maskedRules(rules: ImportRules | null): ImportRules | null {
	if (rules === null) return null;
	const { headerRows, dateOrder, decimal, leaveOut, currency, furtherLines } = rules;
	return { headerRows, dateOrder, decimal, leaveOut, currency, ...(furtherLines === undefined ? {} : { furtherLines }) };
}

function textsOf(length: number, at: (row: number) => string): TextColumn {
	const builder = new TextColumnBuilder(length);
	for (let row = 0; row < length; row++) builder.push(at(row));
	return builder.finish();
}
