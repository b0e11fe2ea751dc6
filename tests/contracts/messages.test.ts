import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './support/files.ts';
import { AREAS, everyMessage, inputsOf, LOCALES, type Message, messagesOf, pluralGaps, textsOf } from './support/messages.ts';

/** Names, symbols and abbreviations that are written the same in every language. */
const NAMES = [
	'Rouse',
	'English',
	'Русский',
	'Українська',
	'Excel',
	'Google Sheets',
	'Google Ads',
	'Meta',
	'Facebook',
	'Instagram',
	'LibreOffice',
	'Telegram',
	'Viber',
	'WhatsApp',
	'CSV',
	'TSV',
	'TXT',
	'XLSX',
	'PDF',
	'SMS',
	'NPS',
	'RFM',
	'HTML',
	'UTF-8',
	'windows-1251',
	'Ctrl',
	'Cmd',
	'Shift',
	'Alt',
	'Enter',
	'Esc',
	'Escape',
	'Tab',
	'Delete',
	'Backspace',
	'Home',
	'End',
	'email',
	'e-mail',
	'dd.mm.yyyy',
	'yyyy-mm-dd',
	'mm/dd/yyyy',
	'ISO',
	'Bitrix24',
	'amoCRM',
	'YCLIENTS',
	'Shopify',
	'WooCommerce',
	'CRM',
	'Orders',
	'Analytics',
	'Export',
	'Download'
];
const byLength = [...NAMES].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const NAME = new RegExp(`(?<![\\p{L}\\d])(${byLength.join('|')})(?![\\p{L}\\d])`, 'giu');

/** The words of a message's text: without placeholders, file endings, rule ids and names. */
const wordsOf = (text: string) =>
	text
		.replace(/\{\w+\}/g, ' ')
		.replace(/(^|[\s(«,])\.\w+/g, ' ')
		.replace(/\bM\d+(\.\d+\w?)?/g, ' ')
		.replace(NAME, ' ');

const problems = (locale: (typeof LOCALES)[number], find: (text: string, message: Message) => boolean) =>
	everyMessage(locale).flatMap(([key, message]) =>
		textsOf(message)
			.filter((text) => find(text, message))
			.map((text) => `${key}: ${text}`)
	);

describe.each(AREAS)('messages of %s', (area) => {
	const english = messagesOf(area, 'en');

	it('begin with the name of their area', () => {
		expect(Object.keys(english).filter((key) => !new RegExp(`^${area}_[a-z0-9_]+$`, 'i').test(key))).toEqual([]);
	});

	it.each(['ru', 'uk'] as const)('have the same keys in %s', (locale) => {
		expect(Object.keys(messagesOf(area, locale)).sort()).toEqual(Object.keys(english).sort());
	});

	it.each(['ru', 'uk'] as const)('are given the same in %s', (locale) => {
		const translated = messagesOf(area, locale);
		const shared = Object.keys(english).filter((key) => key in translated);
		expect(shared.filter((key) => inputsOf(translated[key]).join() !== inputsOf(english[key]).join())).toEqual([]);
	});

	it.each(LOCALES)('have every plural form of %s', (locale) => {
		const gaps = Object.entries(messagesOf(area, locale)).flatMap(([key, message]) => pluralGaps(message, locale).map((gap) => `${key}: ${gap}`));
		expect(gaps).toEqual([]);
	});
});

describe('the words of messages', () => {
	it.each(LOCALES)('are there, in %s', (locale) => {
		expect(problems(locale, (text) => text.trim() === '')).toEqual([]);
	});

	it.each(['ru', 'uk'] as const)('are translated into %s', (locale) => {
		const english = new Map(everyMessage('en'));
		const same = everyMessage(locale).filter(
			([key, message]) => JSON.stringify(message) === JSON.stringify(english.get(key)) && textsOf(message).some((text) => /\p{L}{2}/u.test(wordsOf(text)))
		);
		expect(same.map(([key]) => key)).toEqual([]);
	});

	it.each(['ru', 'uk'] as const)('have no English sentence left in %s', (locale) => {
		expect(problems(locale, (text) => /[a-z]{2,}[\s,]+[a-z]{2,}/i.test(wordsOf(text)))).toEqual([]);
	});

	it('keep Russian and Ukrainian letters apart', () => {
		expect(problems('ru', (text) => /[іїєґ]/i.test(text) && !text.includes('Українська'))).toEqual([]);
		expect(problems('uk', (text) => /[ыэъё]/i.test(text) && !text.includes('Русский'))).toEqual([]);
		expect(problems('en', (text) => /\p{Script=Cyrillic}/u.test(wordsOf(text)))).toEqual([]);
	});

	it.each(LOCALES)('never shout, and are never markup, in %s', (locale) => {
		expect(problems(locale, (text) => text.includes('!') || /<\/?[a-z]/i.test(text))).toEqual([]);
	});

	it.each(LOCALES)('write percents as the numbers of %s do', (locale) => {
		const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(0.2).slice('20'.length);
		expect(problems(locale, (text) => [...text.matchAll(/\d(\s*%)/g)].some(([, written]) => written !== percent))).toEqual([]);
	});

	it.each(['ru', 'uk'] as const)('have the quotation marks of %s', (locale) => {
		expect(problems(locale, (text) => /["“”„]/.test(text))).toEqual([]);
	});
});

it('every message is used', () => {
	const source = [...filesUnder('src', /\.(svelte|ts)$/), ...filesUnder('cli', /\.ts$/)].map(read).join('\n');
	const named = new Set(source.match(/[a-z]+_\w+/gi));
	// `levers_${name}_unit` stands for every key of that shape.
	const shapes = [...source.matchAll(/`([a-z]+_[^`\s]*\$\{[^`]*)`/gi)].map(([, shape]) => new RegExp(`^${shape.replace(/\$\{[^}]*\}/g, '\\w+')}$`));
	const unused = everyMessage('en')
		.map(([key]) => key)
		.filter((key) => !named.has(key) && !shapes.some((shape) => shape.test(key)));
	expect(unused).toEqual([]);
});
