import { describe, expect, it } from 'vitest';
import { containsPhone, readPhones, writePhone } from './phones.ts';

const firstPhone = (text: string, country: string | null) => readPhones(text, country)[0] ?? null;
const e164 = (text: string, country: string | null) => firstPhone(text, country)?.e164 ?? null;

describe('one phone', () => {
	it('is the same however it is written', () => {
		for (const text of [
			'067 123 45 67',
			'(067) 123-45-67',
			'+38 (067) 123-45-67',
			'380671234567',
			'80671234567',
			'671234567',
			'00380671234567',
			'тел. 067 123-45-67'
		])
			expect([text, e164(text, 'UA')]).toEqual([text, '+380671234567']);
		for (const text of ['8 (916) 123-45-67', '+7 916 123 45 67', '79161234567', '9161234567', '8-916-123-45-67 Анна'])
			expect([text, e164(text, 'RU')]).toEqual([text, '+79161234567']);
	});

	it('of another country keeps its code', () => {
		expect(firstPhone('+375 29 123-45-67', 'RU')).toMatchObject({ e164: '+375291234567', country: 'BY' });
		expect(e164('375291234567', 'RU')).toBe('+375291234567');
	});

	it('finds back the zero a spreadsheet took away', () => {
		expect(e164('612345678', 'FR')).toBe('+33612345678');
		expect(e164('2071838750', 'GB')).toBe('+442071838750');
	});

	it('keeps an extension apart from the number', () => {
		expect(firstPhone('8 (495) 123-45-67 доб. 105', 'RU')).toEqual({ e164: '+74951234567', country: 'RU', extension: '105' });
	});

	it('is nothing where it cannot be read', () => {
		for (const text of ['', '123-45-67', '12345', 'нет', '5.58E+12', '3.80671E+11', '0000000000', '@anna', '2026-01-12'])
			expect([text, e164(text, 'UA')]).toEqual([text, null]);
	});

	it('needs its country code where no country is known', () => {
		expect(e164('067 123 45 67', null)).toBeNull();
		expect(e164('380671234567', null)).toBe('+380671234567');
	});
});

it('reads every phone of a cell, each once', () => {
	const numbers = (text: string) => readPhones(text, 'UA').map((phone) => phone.e164);
	expect(numbers('067 123 45 67, 050 111 22 33')).toEqual(['+380671234567', '+380501112233']);
	expect(numbers('0671234567/0501112233; 067 123-45-67')).toEqual(['+380671234567', '+380501112233']);
	expect(numbers('немає, 050 111 22 33')).toEqual(['+380501112233']);
	expect(numbers('067 123 45 67 або 050 111 22 33')).toEqual(['+380671234567', '+380501112233']);
});

it('is written as it is dialled: inside its country, from abroad, with the extension behind', () => {
	const phone = firstPhone('8 (495) 123-45-67 доб. 105', 'RU')!;
	expect([writePhone(phone, 'RU'), writePhone(phone, 'UA'), writePhone(phone, null)]).toEqual([
		'8 (495) 123-45-67 #105',
		'+7 495 123 45 67 #105',
		'+7 495 123 45 67 #105'
	]);
	for (const text of ['067 123 45 67', '+375 29 123 45 67', '+7 707 123 45 67', '+33 6 12 34 56 78']) {
		const read = firstPhone(text, 'UA')!;
		expect(firstPhone(writePhone(read, 'UA'), 'UA')).toEqual(read);
	}
});

it('is found by any piece of it, however that is written', () => {
	const finds = (wanted: string) => containsPhone('+380 67 123-45-67', wanted);
	expect(['067 123', '(067) 12', '80671', '+38067', '4567'].filter(finds)).toHaveLength(5);
	expect(['67', '068', 'anna 067', '8800'].filter(finds)).toEqual([]);
});
