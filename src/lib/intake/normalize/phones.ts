import { getCountries, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';
import { cleanText } from '../../kernel/text.ts';

/** Countries whose numbers can be read without a country code, ISO 3166 alpha-2. */
export const PHONE_COUNTRIES: readonly string[] = getCountries();

/** One phone as it can be dialled and told apart. */
export interface Phone {
	/** +380671234567: the same for every way of writing it. */
	readonly e164: string;
	/** ISO 3166 alpha-2; '' where the number belongs to none. */
	readonly country: string;
	/** '' for none. */
	readonly extension: string;
}

/** What stands between several phones of one cell. */
const BETWEEN = /[,;/|\n\r]+|\s+(?:и|та|і|and|or|или|або)\s+/u;
const DIGIT = /\d/g;
/** A number of fewer digits belongs to no numbering plan with area codes. */
const FEWEST_DIGITS = 7;
/** Country code and number; fewer cannot hold both. */
const FEWEST_WITH_COUNTRY = 11;
/** 5.58E+12: a spreadsheet shortened it, the digits are lost. */
const SHORTENED = /^\d+[.,]?\d*e\+?\d+$/i;

/**
 * Every phone of a text, each once, by the rules of `country` (ISO 3166 alpha-2; null: only with a country code). What cannot be read is passed over:
 * the text itself stays as it was.
 */
export function readPhones(text: string, country: string | null): readonly Phone[] {
	const phones: Phone[] = [];
	for (const part of text.split(BETWEEN)) {
		const number = readOne(cleanText(part), country);
		if (number && !phones.some(({ e164 }) => e164 === number.number)) phones.push(phoneOf(number));
	}
	return phones;
}

function readOne(part: string, country: string | null): PhoneNumber | null {
	const digits = part.match(DIGIT)?.join('') ?? '';
	if (digits.length < FEWEST_DIGITS || SHORTENED.test(part)) return null;
	return valid(part, country) ?? (part.includes('+') ? null : otherwiseWritten(digits, country));
}

/** A country code without its plus; the old "8" before a zero; one zero too many. */
function otherwiseWritten(digits: string, country: string | null): PhoneNumber | null {
	const withCode = digits.length >= FEWEST_WITH_COUNTRY ? valid(`+${digits.replace(/^00/, '')}`, null) : null;
	if (withCode || country === null) return withCode;
	const shorter = /^80/.test(digits) ? digits.slice(1) : /^0[^0]/.test(digits) ? digits.slice(1) : '';
	return shorter.length >= FEWEST_DIGITS ? valid(shorter, country) : null;
}

function valid(text: string, country: string | null): PhoneNumber | null {
	const number = parsePhoneNumberFromString(text, { ...(country === null ? {} : { defaultCountry: country as CountryCode }), extract: true });
	return number?.isValid() ? number : null;
}

const phoneOf = ({ number, country, ext }: PhoneNumber): Phone => ({ e164: number, country: country ?? '', extension: ext ?? '' });

/** As it is dialled in `from`, or from abroad where it belongs to another country; an extension behind it. */
export function writePhone({ e164, country, extension }: Phone, from: string | null): string {
	const number = parsePhoneNumberFromString(e164);
	const written = number === undefined ? e164 : country === from ? number.formatNational() : number.formatInternational();
	return extension === '' ? written : `${written} #${extension}`;
}

const PHONE_SIGNS = /^[\d\s()+.-]+$/;
/** Fewer digits would find half of all phones. */
const FEW_DIGITS = 3;

/**
 * Whether a text has the digits of `wanted`, a piece of a phone as a person types it: 067 123, 8 (067) 123 and +38 067 123 are looked for in the
 * digits alone, also without what is dialled before a number inside its country.
 */
export function containsPhone(text: string, wanted: string): boolean {
	const digits = wanted.replace(/\D/g, '');
	if (digits.length < FEW_DIGITS || !PHONE_SIGNS.test(wanted)) return false;
	const held = text.replace(/\D/g, '');
	const bare = digits.replace(/^8?0?/, '');
	return held.includes(digits) || (bare.length >= FEW_DIGITS && held.includes(bare));
}
