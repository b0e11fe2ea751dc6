import { readPhones, writePhone, type Phone } from '../intake/normalize/phones.ts';
import { countryOf, countryOfCurrency } from '../model/country.ts';
import { currencyOf } from '../model/document.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { ClientDetails } from './client-details.ts';

/** How phones without a country code are read in a plan, and by what that was told. */
export interface PhoneCountry {
	/** ISO 3166 alpha-2; null: only numbers with their country code can be read. */
	readonly country: string | null;
	readonly origin: 'typed' | 'currency' | 'phones' | 'unknown';
}

interface PhoneSources {
	readonly typed: string | null;
	readonly currency: string;
	readonly details: ClientDetails;
}

/** Reads each text once: the same phones are asked for at every search, count and window. */
export class PhoneBook {
	readonly of: PhoneCountry;
	/** What it was told from. */
	readonly from: PhoneSources;
	readonly #read: Map<string, readonly Phone[]>;

	constructor(of: PhoneCountry, from: PhoneSources, former: PhoneBook | null = null) {
		this.of = of;
		this.from = from;
		this.#read = former?.of.country === of.country ? former.#read : new Map();
	}

	phones(text: string): readonly Phone[] {
		if (text === '') return NONE;
		let phones = this.#read.get(text);
		if (!phones) {
			phones = readPhones(text, this.of.country);
			this.#read.set(text, phones);
		}
		return phones;
	}

	/** As it is dialled here, or from abroad where it belongs to another country; the text itself where no phone can be read in it. */
	shown(text: string): string {
		const phones = this.phones(text);
		return phones.length === 0 ? text : phones.map((phone) => writePhone(phone, this.of.country)).join(', ');
	}
}

const NONE: readonly Phone[] = [];

/** Phones with a country code that tell a country, and how large a share of them it must have. */
const FEWEST_TELLING = 3;
const TELLING_SHARE = 0.6;
/** Enough to tell a country. */
const LOOKED_AT = 1000;

/** The same book as before as long as nothing it was told from has changed. */
export function phoneBookOf(document: PlanDocument, details: ClientDetails, clientCount: number, former: PhoneBook | null): PhoneBook {
	const from: PhoneSources = { typed: countryOf(document), currency: currencyOf(document), details };
	const same = former?.from.typed === from.typed && former.from.currency === from.currency && former.from.details === details;
	return same ? former : new PhoneBook(phoneCountry(from, clientCount), from, former);
}

/** What a person chose, else the currency's country, else the one most phones with a country code belong to. */
function phoneCountry({ typed, currency, details }: PhoneSources, clientCount: number): PhoneCountry {
	if (typed !== null) return { country: typed, origin: 'typed' };
	const ofCurrency = countryOfCurrency(currency);
	if (ofCurrency !== null) return { country: ofCurrency, origin: 'currency' };
	const counts = new Map<string, number>();
	let told = 0;
	for (let code = 0, looked = 0; code < clientCount && looked < LOOKED_AT; code++) {
		const text = details.text('phone', code);
		if (text === '') continue;
		looked++;
		const country = readPhones(text, null)[0]?.country ?? '';
		if (country === '') continue;
		told++;
		counts.set(country, (counts.get(country) ?? 0) + 1);
	}
	const [country, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
	return count >= FEWEST_TELLING && count >= told * TELLING_SHARE ? { country, origin: 'phones' } : { country: null, origin: 'unknown' };
}
