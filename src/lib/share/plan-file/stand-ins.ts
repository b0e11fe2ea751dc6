import type { CellColumn, ClientField } from '../../model/fields.ts';

/** Words the stand-ins are made of, in the language of the one who makes the copy. */
export interface StandInWords {
	readonly plan: string;
	readonly client: string;
	readonly person: string;
	readonly address: string;
	readonly source: string;
	readonly reason: string;
}

const SPARE_NUMBERS = 9900;

/** What stands for personal words in a masked copy: the same for the same text, wherever it stands. Nothing leads back from one. */
export class StandIns {
	readonly #words: StandInWords;
	readonly #of = new Map<string, Map<string, string>>();

	constructor(words: StandInWords) {
		this.#words = words;
	}

	get words(): StandInWords {
		return this.#words;
	}

	/** A client by its key or its name. */
	client = (text: string): string => this.#standIn('client', text, (n) => `${this.#words.client} ${padded(n)}`);
	person = (text: string): string => this.#standIn('person', text, (n) => `${this.#words.person} ${padded(n)}`);
	reason = (text: string): string => this.#standIn('reason', text, (n) => `${this.#words.reason} ${padded(n)}`);
	orderNumber = (text: string): string => this.#standIn('order', text, (n) => `#${padded(n)}`);
	/** A number that can be read as one, of a range kept for fiction: what hangs on there being a phone stays as it is. */
	phone = (text: string): string =>
		this.#standIn('phone', text, (n) => `+1 ${201 + Math.floor(n / SPARE_NUMBERS)} 555 ${String(100 + (n % SPARE_NUMBERS)).padStart(4, '0')}`);

	/** What stands for a text in this column of a row or field of a client; null: it is no personal text, and stays. */
	ofColumn(column: CellColumn | ClientField): ((text: string) => string) | null {
		switch (column) {
			case 'client':
			case 'name':
			case 'mergedInto':
				return this.client;
			case 'phone':
				return this.phone;
			case 'email':
				return (text) => this.#standIn('email', text, (n) => `client${padded(n)}@example.invalid`);
			case 'messenger':
				return (text) => this.#standIn('messenger', text, (n) => `@client${padded(n)}`);
			case 'address':
				return (text) => this.#standIn('address', text, (n) => `${this.#words.address} ${padded(n)}`);
			case 'manager':
				return this.person;
			case 'orderNumber':
				return this.orderNumber;
			case 'notes':
			case 'categoryReason':
				return () => '';
			case 'notSameAs':
				return (text) => text.split('\n').map(this.client).join('\n');
			default:
				return null;
		}
	}

	#standIn(kind: string, text: string, make: (n: number) => string): string {
		if (text === '') return '';
		let known = this.#of.get(kind);
		if (!known) this.#of.set(kind, (known = new Map()));
		let standIn = known.get(text);
		if (standIn === undefined) known.set(text, (standIn = make(known.size + 1)));
		return standIn;
	}
}

const padded = (n: number): string => String(n).padStart(4, '0');
