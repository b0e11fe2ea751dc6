import type { Locale } from '../../i18n/locales.ts';

/** Offered first to last; a plan may hold any other ISO 4217 code, it is then listed too. */
export const CURRENCIES = [
	'RUB',
	'UAH',
	'USD',
	'EUR',
	'KZT',
	'GBP',
	'PLN',
	'BYN',
	'AMD',
	'AZN',
	'CHF',
	'CZK',
	'GEL',
	'ILS',
	'KGS',
	'MDL',
	'RON',
	'RSD',
	'TRY',
	'UZS'
] as const;

const OF_REGION: Readonly<Record<string, string>> = {
	RU: 'RUB',
	UA: 'UAH',
	US: 'USD',
	KZ: 'KZT',
	GB: 'GBP',
	PL: 'PLN',
	BY: 'BYN',
	AM: 'AMD',
	AZ: 'AZN',
	CH: 'CHF',
	CZ: 'CZK',
	GE: 'GEL',
	IL: 'ILS',
	KG: 'KGS',
	MD: 'MDL',
	RO: 'RON',
	RS: 'RSD',
	TR: 'TRY',
	UZ: 'UZS',
	DE: 'EUR',
	FR: 'EUR',
	ES: 'EUR',
	IT: 'EUR',
	NL: 'EUR',
	AT: 'EUR',
	IE: 'EUR',
	FI: 'EUR',
	PT: 'EUR',
	EE: 'EUR',
	LV: 'EUR',
	LT: 'EUR',
	BE: 'EUR',
	GR: 'EUR',
	SK: 'EUR',
	SI: 'EUR'
};
const OF_LANGUAGE: Readonly<Record<Locale, string>> = { en: 'USD', ru: 'RUB', uk: 'UAH' };

/** By the regions of the browser's languages (`ru-KZ`), else by the language on screen. */
export function guessCurrency(language: Locale, browserLanguages: readonly string[]): string {
	for (const tag of browserLanguages) {
		const [spoken, region = ''] = tag.split('-');
		if (spoken === language && OF_REGION[region.toUpperCase()]) return OF_REGION[region.toUpperCase()];
	}
	return OF_LANGUAGE[language];
}

/** «RUB — российский рубль», the one in force included whatever it is. */
export function currencyOptions(language: Locale, inForce: string): { value: string; label: string }[] {
	const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
	const codes: string[] = [...CURRENCIES];
	if (inForce && !codes.includes(inForce)) codes.unshift(inForce);
	return codes.map((code) => {
		const name = /^[A-Z]{3}$/.test(code) ? names.of(code) : undefined;
		return { value: code, label: name ? `${code} — ${name}` : code };
	});
}
