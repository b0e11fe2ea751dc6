import type { PlanDocument } from './fields.ts';
import { fieldValue } from './document.ts';

/** Currencies used in one country, as far as phones are concerned. */
const COUNTRY_OF_CURRENCY: Readonly<Record<string, string>> = {
	RUB: 'RU',
	UAH: 'UA',
	KZT: 'KZ',
	BYN: 'BY',
	PLN: 'PL',
	GEL: 'GE',
	AMD: 'AM',
	AZN: 'AZ',
	UZS: 'UZ',
	KGS: 'KG',
	TJS: 'TJ',
	MDL: 'MD',
	TRY: 'TR',
	CZK: 'CZ',
	HUF: 'HU',
	RON: 'RO',
	BGN: 'BG',
	GBP: 'GB',
	ILS: 'IL'
};

/** The country whose numbers are written without a country code, as a person chose it (ISO 3166 alpha-2); null until then. */
export function countryOf(document: PlanDocument): string | null {
	const value = fieldValue(document, 'plan', 'country');
	return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : null;
}

/** null where a currency is used in many countries. */
export const countryOfCurrency = (currency: string): string | null => COUNTRY_OF_CURRENCY[currency] ?? null;
