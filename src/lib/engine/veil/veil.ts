import { textAt, type TextColumn } from '../../kernel/columns.ts';
import { splitClientFieldKey, type PlanDocument } from '../../model/fields.ts';
import { MESSENGERS } from '../../reactivation/messages/messengers.ts';
import type { Dataset } from '../dataset.ts';

/** What stands for a text that is hidden. */
export const HIDDEN = '•••';

/** Under these names stand codes and ids of ours, never a word of a client. */
const CODES: ReadonlySet<string> = new Set(
	(
		'status statuses category categories decision group person channel contactReason returnReason code kind rule id column columns lane unit shape effect rfm rfmSegment ' +
		'variant result flags edited layerId sheet consent step origin language country sign segment direction order question figure lever leftOut why warning closed'
	).split(' ')
);
const CONTACTS: ReadonlySet<string> = new Set(['phone', 'phones', 'number', 'newNumber', 'email', 'emails', 'messenger', 'username', 'address']);
const SAID: ReadonlySet<string> = new Set(['note', 'notes', 'objection', 'raw', 'comment']);
/** Columns of the rows that say who somebody is. */
const CALLED_BY: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'messenger']);
/** Fewer different texts than this are a choice, not what somebody wrote. */
const LEAST_OWN_TEXTS = 3;

const EMAIL = /\S@\S+\.\S/;
const PHONE = /^[+\d][\d\s()./-]{8,}$/;

/**
 * Hides who the clients are from whoever looks at the screen: names become initials with a number, phones, e-mails and what was written down become dots.
 * Everything the screen shows of clients comes through `out`; what it gives back comes through `back`, so that a client is known again by what stands for it.
 */
export class Veil {
	readonly #shown = new Map<string, string>();
	readonly #keys = new Map<string, string>();
	/** Columns whose texts differ from row to row: what somebody wrote. */
	readonly #own = new Set<string>();

	constructor(dataset: Dataset, document: PlanDocument) {
		const layers = [...dataset.orderLayers, ...dataset.listLayers];
		for (const key of dataset.clientKeys) this.#name(key);
		for (const { columns, content } of layers) {
			for (const named of [columns, content.table.columns]) {
				const client = named.get('client');
				const clients = client?.kind === 'text' ? client : null;
				for (const [name, column] of named) if (column.kind === 'text') this.#learn(name, column, clients, content.table.rowCount);
			}
		}
		for (const [key, { value }] of document.fields.client) {
			const { field, clientKey } = splitClientFieldKey(key);
			this.#name(clientKey);
			if (CALLED_BY.has(field) && typeof value === 'string') this.#hide(field, value);
		}
	}

	/** What the screen may see of an answer. `under`: the name of the member it is. */
	out<T>(value: T, under = ''): T {
		return this.#map(value, under, (text, name) => this.text(text, name)) as T;
	}

	/** What the screen asks about, as the plan knows it. */
	back<T>(value: T): T {
		return this.#map(value, '', (text) => this.#keys.get(text) ?? text) as T;
	}

	/** A text of a column, or of a member of an answer. */
	text(text: string, name: string): string {
		if (text === '' || CODES.has(name)) return text;
		if (name === 'messenger' && (MESSENGERS as readonly string[]).includes(text)) return text;
		if (name === 'firstName') return initials(text).trim() || HIDDEN;
		const known = this.#shown.get(text);
		if (known !== undefined) return known;
		if (CONTACTS.has(name) || SAID.has(name) || this.#own.has(name) || EMAIL.test(text) || PHONE.test(text)) return HIDDEN;
		return text;
	}

	#name(clientKey: string): void {
		if (clientKey === '' || this.#shown.has(clientKey)) return;
		const alias = `${initials(clientKey)}№ ${this.#keys.size + 1}`;
		this.#shown.set(clientKey, alias);
		this.#keys.set(alias, clientKey);
	}

	#learn(name: string, column: TextColumn, clients: TextColumn | null, rowCount: number): void {
		if (name === 'client') for (const text of column.dictionary) this.#name(text);
		else if (CALLED_BY.has(name)) for (const text of column.dictionary) this.#hide(name, text);
		else if (isOwnText(column, clients, rowCount)) {
			this.#own.add(name);
			for (const text of column.dictionary) if (text.length > 2) this.#hide(name, text);
		}
	}

	#hide(name: string, text: string): void {
		if (text === '' || this.#shown.has(text)) return;
		this.#shown.set(text, name === 'name' ? initials(text).trim() || HIDDEN : HIDDEN);
	}

	#map(value: unknown, name: string, replace: (text: string, name: string) => string): unknown {
		if (typeof value === 'string') return replace(value, name);
		if (Array.isArray(value)) return value.map((one) => this.#map(one, name, replace));
		if (value instanceof Map) return new Map([...value].map(([key, one]) => [this.#map(key, name, replace), this.#map(one, name, replace)]));
		if (value instanceof Set) return new Set([...value].map((one) => this.#map(one, name, replace)));
		// Bytes, ports and functions go as they are.
		if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
		// What stands under a code's name is codes too, by channel or by status.
		const under = (key: string): string => (CODES.has(name) ? name : key);
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#map(one, under(key), replace)]));
	}
}

/** «Иван Петров» → «И. П. »; '' where there is no letter to begin with. */
function initials(name: string): string {
	const words = name.split(/[\s,;@._-]+/).filter((word) => /^\p{L}/u.test(word));
	return words
		.slice(0, 3)
		.map((word) => `${[...word][0].toUpperCase()}. `)
		.join('');
}

/** Whether a column says something else of nearly everybody: then it is no choice, but what somebody wrote. */
function isOwnText(column: TextColumn, clients: TextColumn | null, rowCount: number): boolean {
	const different = column.dictionary.length - 1;
	if (different < LEAST_OWN_TEXTS) return false;
	const filled = new Set<number>();
	for (let row = 0; row < rowCount; row++) if (textAt(column, row) !== '') filled.add(clients ? clients.codes[row] : row);
	return different * 2 > filled.size;
}
