import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_MESSAGES } from '../../model/message-templates.ts';
import { MESSAGE_LANGUAGES, type MessageTemplate } from '../../model/library.ts';
import { chooseTemplate, variantOf, type Wanted } from './choose.ts';
import { composeTemplate, fillTemplate, leaveOut, leaveOutOfLine } from './fill.ts';
import { lineAndColumn, parseTemplate, placeholdersOf, withIds, withNames } from './parse.ts';
import { inBraces, namedInBraces, PLACEHOLDERS } from './placeholders.ts';
import { smsLength } from './sms-length.ts';

const plain = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[{}]/g, ''));
const placeholder = fc.constantFrom(...PLACEHOLDERS);

describe('parseTemplate', () => {
	it('gives the text back when its pieces are joined, whatever stands in it', () => {
		const texts = fc.array(fc.oneof(plain, placeholder.map(inBraces), fc.constantFrom('{', '}', '{wrong}', '{{name}}')), { maxLength: 12 });
		fc.assert(
			fc.property(texts, (parts) => {
				const text = parts.join('');
				const joined = parseTemplate(text).pieces.map((piece) => (typeof piece === 'string' ? piece : inBraces(piece.placeholder)));
				expect(joined.join('')).toBe(text);
			})
		);
	});

	it('knows a placeholder by its name in any language, and keeps it by its id', () => {
		expect(parseTemplate('{ Имя }, {бонусы  до} {повне ім’я} {бонуссы}').errors.map(({ name }) => name)).toEqual(['бонуссы']);
		expect(withIds('{ Имя }, {бонусы  до} {Повне ім’я}!')).toBe('{firstName}, {bonusExpiry} {name}!');
		for (const language of MESSAGE_LANGUAGES) {
			for (const id of PLACEHOLDERS) expect(withIds(withNames(inBraces(id), language))).toBe(inBraces(id));
			expect(new Set(PLACEHOLDERS.map((id) => namedInBraces(id, language))).size).toBe(PLACEHOLDERS.length);
		}
	});

	it('names an unknown placeholder and tells where it stands', () => {
		const text = 'Hello {firstName},\nyour {ordr} is ready';
		expect(parseTemplate(text).errors).toEqual([{ code: 'unknownPlaceholder', at: 24, name: 'ordr' }]);
		expect(lineAndColumn(text, 24)).toEqual({ line: 2, column: 6 });
	});

	it('tells a brace that is not closed from one that was never opened', () => {
		expect(parseTemplate('a {name').errors.map(({ code, at }) => [code, at])).toEqual([['unclosedBrace', 2]]);
		expect(parseTemplate('a name}').errors.map(({ code, at }) => [code, at])).toEqual([['strayBrace', 6]]);
		expect(parseTemplate('{ firstName } {').errors.map(({ code, at }) => [code, at])).toEqual([['unclosedBrace', 14]]);
	});
});

describe('fillTemplate', () => {
	it('leaves no placeholder and no brace when everything is known', () => {
		const value = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
		const everything = fc.record(Object.fromEntries(PLACEHOLDERS.map((each) => [each, value])));
		fc.assert(
			fc.property(fc.array(fc.oneof(plain, placeholder.map(inBraces)), { maxLength: 10 }), everything, (parts, values) => {
				const { text, missing } = fillTemplate(parts.join(' '), values);
				expect(missing).toEqual([]);
				expect(text).not.toMatch(/[{}]/);
			})
		);
	});

	it('reports what is not known, once, and never writes it as nothing', () => {
		const filled = fillTemplate('{firstName}, {product}: {product} and {bonus}', { firstName: 'Anna', product: '  ', bonus: null });
		expect(filled).toEqual({ text: 'Anna, {product}: {product} and {bonus}', missing: ['product', 'bonus'] });
	});

	it('never reads a value as a placeholder', () => {
		expect(fillTemplate('{firstName}', { firstName: '{bonus}', bonus: '500' }).text).toBe('(bonus)');
	});
});

describe('sentences that are left out', () => {
	const letter = 'Hello {firstName}.\n\nYou bought tea. It was {product}. Come again.\n\n{offer}\n\nAnna';
	it('go whole, and a paragraph with nothing else goes with them', () => {
		expect(leaveOut(letter, 'product')).toBe('Hello {firstName}.\n\nYou bought tea. Come again.\n\n{offer}\n\nAnna');
		expect(leaveOut(letter, 'firstName')).toBe('You bought tea. It was {product}. Come again.\n\n{offer}\n\nAnna');
	});
	it('M6.3 a contact that offers nothing loses its offer and nothing else', () => {
		expect(composeTemplate(letter, { offer: null })).toBe('Hello {firstName}.\n\nYou bought tea. It was {product}. Come again.\n\nAnna');
		expect(composeTemplate('Good day. {occasion} {offer} Press one.', { occasion: 'News.', offer: null })).toBe('Good day. News. Press one.');
	});
	it('keep a part that nobody chose in sight', () => {
		expect(composeTemplate('{occasion} {offer}', { offer: 'Tea for {firstName}.' })).toBe('{occasion} Tea for {firstName}.');
	});
	it('leave a subject without a name', () => {
		expect(leaveOutOfLine('{firstName}, your order', 'firstName')).toBe('Your order');
		expect(leaveOutOfLine('Your order, {firstName}', 'firstName')).toBe('Your order');
		expect(leaveOutOfLine('{firstName}, {topic}', 'firstName')).toBe('{topic}');
	});
	it('leave a greeting whole without the name', () => {
		expect(leaveOutOfLine('Здравствуйте, {firstName}. Это {person}.', 'firstName')).toBe('Здравствуйте. Это {person}.');
		expect(leaveOutOfLine('{business}: здравствуйте, {firstName}.', 'firstName')).toBe('{business}: здравствуйте.');
		expect(leaveOutOfLine('Good day {firstName}, {person} here.', 'firstName')).toBe('Good day, {person} here.');
	});
	it('are gone for any text', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(plain, placeholder.map(inBraces)), { maxLength: 10 }), placeholder, (parts, left) => {
				expect(placeholdersOf(leaveOut(parts.join(' '), left))).not.toContain(left);
			})
		);
	});
});

describe('chooseTemplate', () => {
	const any = BUILT_IN_MESSAGES.find(({ id }) => id === 'email-ru-a')!;
	const own = (id: string, over: Partial<MessageTemplate>): MessageTemplate => ({ ...any, id, text: id, body: 'x', ...over });
	const wanted: Wanted = {
		...{ clientKey: 'c1', channel: 'email', language: 'ru', contactReason: 'birthday', returnReason: 'points', message: null, variant: null }
	};
	const chosen = (templates: readonly MessageTemplate[], over: Partial<Wanted> = {}) => chooseTemplate(templates, { ...wanted, ...over })?.id;

	it('M8 takes the most fitting one, own before built-in', () => {
		const forBirthday = own('birthday', { contactReason: 'birthday' });
		const forPoints = own('points', { returnReason: 'points' });
		const forBoth = own('both', { contactReason: 'birthday', returnReason: 'points' });
		const forAny = own('any', {});
		expect(chosen([any, forAny, forPoints, forBirthday, forBoth])).toBe('both');
		expect(chosen([any, forAny, forPoints, forBirthday])).toBe('birthday');
		expect(chosen([any, forAny, forPoints])).toBe('points');
		expect(chosen([any, forAny])).toBe('any');
		expect(chosen([any, own('other', { contactReason: 'season' })])).toBe('email-ru-a');
		expect(chosen([any, { ...forBoth, enabled: false }])).toBe('email-ru-a');
	});

	it('keeps to the channel and the language, and says so where there is none', () => {
		expect(chosen([any], { language: 'uk' })).toBeUndefined();
		expect(chosen([any], { channel: 'sms' })).toBeUndefined();
		expect(chosen([{ ...any, enabled: false }])).toBeUndefined();
	});

	it('takes what was chosen by hand while it fits', () => {
		expect(chosen([any, own('any', {})], { message: 'email-ru-a' })).toBe('email-ru-a');
		expect(chosen([any, own('any', {})], { message: 'gone' })).toBe('any');
	});

	it('M8.7 gives each client one of two wordings, always the same, and about half of them each', () => {
		const both = [any, { ...any, id: 'email-ru-b', variant: 'b' as const }];
		const ids = Array.from({ length: 1000 }, (_, n) => chosen(both, { clientKey: `client ${n}` }));
		expect(ids).toEqual(Array.from({ length: 1000 }, (_, n) => chosen(both.toReversed(), { clientKey: `client ${n}` })));
		const second = ids.filter((id) => id === 'email-ru-b').length;
		expect(second).toBeGreaterThan(430);
		expect(second).toBeLessThan(570);
		expect(chosen(both, { variant: variantOf('c1') === 'a' ? 'b' : 'a' })).toBe(variantOf('c1') === 'a' ? 'email-ru-b' : 'email-ru-a');
	});
});

describe('smsLength', () => {
	it.each([
		['', 'gsm7', 0, 0],
		['a'.repeat(160), 'gsm7', 160, 1],
		['a'.repeat(161), 'gsm7', 161, 2],
		['a'.repeat(306), 'gsm7', 306, 2],
		['a'.repeat(307), 'gsm7', 307, 3],
		['€'.repeat(80), 'gsm7', 160, 1],
		['€'.repeat(81), 'gsm7', 162, 2],
		['я'.repeat(70), 'ucs2', 70, 1],
		['я'.repeat(71), 'ucs2', 71, 2],
		['я'.repeat(134), 'ucs2', 134, 2],
		['я'.repeat(135), 'ucs2', 135, 3],
		['🌷'.repeat(35), 'ucs2', 70, 1]
	])('counts %#', (text, encoding, length, segments) => {
		expect(smsLength(text)).toMatchObject({ encoding, length, segments });
	});

	it('does not cut a sign of two places in half', () => {
		// 66 letters and a tulip do not go into one of several messages together.
		expect(smsLength(`${'я'.repeat(66)}🌷${'я'.repeat(66)}`).segments).toBe(3);
		expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3);
	});
});
