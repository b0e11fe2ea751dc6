import { cleanText } from '../../kernel/text.ts';

/** Codes of ISO 4217 that people pay with; not those of metals, funds and tests. */
const CODES: ReadonlySet<string> = new Set(
	(
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK ' +
		'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
		'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK ' +
		'PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
		'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
	).split(' ')
);

/**
 * Signs and short names that stand alone beside a figure. RUR is a code accounting programs kept for the rouble of today. Left out, since they name
 * several: ¥ (yen and yuan), kr and крона, лей, у.е.
 */
const NAMES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		RUB: '₽ р рб rur',
		UAH: '₴ грн hrn',
		KZT: '₸ тг тнг',
		BYN: 'br',
		USD: '$ us$ $us дол долл',
		EUR: '€ евро євро euro euros',
		GBP: '£ фунт фунты фунтов фунти фунтів',
		PLN: 'zł zl',
		BGN: 'лв лев лева левов левів',
		CZK: 'kč',
		HUF: 'ft',
		CHF: 'fr sfr',
		TRY: '₺ tl',
		GEL: '₾ лари ларі lari',
		AMD: '֏',
		AZN: '₼ manat',
		UZS: 'сум сўм soʻm',
		KGS: 'сом',
		TJS: 'сомони сомоні somoni',
		ILS: '₪',
		INR: '₹ rupee rupees',
		CNY: 'юань юаней юанів юани юані yuan rmb cn¥ 元',
		JPY: 'иена йена иен йен єна єн yen jp¥ 円',
		KRW: '₩',
		VND: '₫',
		THB: '฿',
		CAD: 'c$ ca$',
		AUD: 'a$ au$',
		NZD: 'nz$',
		HKD: 'hk$',
		SGD: 's$ sg$',
		BRL: 'r$',
		MXN: 'mx$'
	}).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const))
);

/** Names in words, in any case and with the country before or after; the narrower first, since "рубль" and "dollar" alone are the best known. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
	[/^(?:бел|біл)\p{L}* ?р(?:уб\p{L}*)?$|^руб\p{L}* (?:рб|беларус\p{L}*|белорус\p{L}*|білорус\p{L}*)$|^belarus\p{L}* ro?ub/u, 'BYN'],
	[/^(?:рос\p{L}* ?|russian )?(?:руб(?:\p{L}*)?|ro?ubles?)(?: рф)?$/u, 'RUB'],
	[/^(?:укр\p{L}* |ukrainian )?(?:грив\p{L}*|hryv\p{L}*)$/u, 'UAH'],
	[/^(?:каз\p{L}* |kazakh\p{L}* )?(?:тенге|теңге|tenge)$/u, 'KZT'],
	[/^(?:канад\p{L}* дол\p{L}*|canadian dollars?)$/u, 'CAD'],
	[/^(?:австрал\p{L}* дол\p{L}*|australian dollars?)$/u, 'AUD'],
	[/^(?:(?:амер\p{L}* )?долл?(?:ар\p{L}*)?(?: сша| us)?|(?:us |u s |american )?dollars?(?: us)?)$/u, 'USD'],
	[/^(?:пол\p{L}* |polish )?(?:злот\p{L}*|zlot\p{L}*)$/u, 'PLN'],
	[/^(?:болг\p{L}* ле\p{L}*|bulgarian lev\p{L}*)$/u, 'BGN'],
	[/^(?:чес\p{L}* крон\p{L}*|czech korun\p{L}*)$/u, 'CZK'],
	[/^(?:молд\p{L}* ле[йяїєю]\p{L}*|moldovan le[ui])$/u, 'MDL'],
	[/^(?:рум\p{L}* ле[йяїєю]\p{L}*|romanian le[ui])$/u, 'RON'],
	[/^(?:фунт\p{L}* стерл\p{L}*|(?:british )?pounds?(?: sterling)?)$/u, 'GBP'],
	[/^(?:швейц\p{L}* франк\p{L}*|swiss francs?)$/u, 'CHF'],
	[/^(?:тур\p{L}* лір\p{L}*|тур\p{L}* лир\p{L}*|turkish liras?)$/u, 'TRY'],
	[/^(?:гру[зж]\p{L}* лар[иі]|georgian lari)$/u, 'GEL'],
	[/^(?:армян\p{L}* |вірм\p{L}* )?драм\p{L}*$/u, 'AMD'],
	[/^азер\p{L}* манат\p{L}*$/u, 'AZN'],
	[/^узб\p{L}* сум\p{L}*$/u, 'UZS'],
	[/^(?:к[иі]рги\p{L}*|кыргыз\p{L}*) сом\p{L}*$/u, 'KGS'],
	[/^(?:изр\p{L}* |ізр\p{L}* |israeli )?(?:шекел\p{L}*|shekels?)$/u, 'ILS'],
	[/^(?:кит\p{L}* юан\p{L}*|chinese yuan)$/u, 'CNY'],
	[/^(?:яп\p{L}* [иійє]є?н\p{L}*|japanese yen)$/u, 'JPY']
];

/** What stands in a cell beside the name of a currency: figures, blanks, minus and plus, brackets, signs within numbers. */
const BESIDE = /[\d\s.,:;'’`()[\]+\u2212\u2012\u2013\u2014/-]+/gu;
const EXPONENT = /(?<=\d)e(?=[+-]?\d)/iu;
const SIGNS = /[^\p{L}]+|\p{L}+/gu;

/**
 * The currency a text names, as a code of ISO 4217: '' where it names none, null where it names one that is unknown or not to be told from another.
 * The text is a cell of a column of currencies (UAH, грн, Российский рубль, EUR (€)) or an amount with its sign or code (1 250 ₽, $5.00, -3 zł).
 * A sign that several currencies share is taken for the one best known: $ is USD, £ GBP, «руб.» RUB; ¥ is left unknown, since both are meant by it.
 */
export function currencyOfText(text: string): string | null {
	const named = cleanText(text).replace(EXPONENT, ' ').replace(BESIDE, ' ').trim();
	if (named === '') return '';
	const lower = named.toLowerCase();
	const known = NAMES.get(lower);
	if (known !== undefined) return known;
	const code = codeIn(named);
	if (code !== undefined) return code;
	return IN_WORDS.find(([words]) => words.test(lower))?.[1] ?? null;
}

/** At the end of a header these may as well be a word, or short for one. */
const WORDS_OF_HEADERS: ReadonlySet<string> = new Set(['сум', 'сом', 'all', 'top', 'try', 'cup', 'pen', 'mad', 'gel', 'ft', 'fr', 'tl', 'br']);
const BETWEEN_WORDS = /[\s.,:;/()[\]«»"_-]+/u;

/** The currency a header names at its end (Сумма, руб. · Сума (грн) · Amount USD), as a code of ISO 4217; null where it names none. */
export function currencyOfHeader(header: string): string | null {
	const words = cleanText(header).toLowerCase().split(BETWEEN_WORDS).filter(Boolean);
	const last = words.at(-1);
	if (words.length < 2 || last === undefined || WORDS_OF_HEADERS.has(last)) return null;
	return NAMES.get(last) ?? (CODES.has(last.toUpperCase()) ? last.toUpperCase() : null) ?? IN_WORDS.find(([inWords]) => inWords.test(last))?.[1] ?? null;
}

/** The one code in the text; null where it names two, undefined where there is none. */
function codeIn(text: string): string | null | undefined {
	let found: string | undefined;
	for (const [part] of text.matchAll(SIGNS)) {
		const code = part.toUpperCase();
		if (!CODES.has(code)) continue;
		if (found !== undefined && found !== code) return null;
		found = code;
	}
	return found;
}
