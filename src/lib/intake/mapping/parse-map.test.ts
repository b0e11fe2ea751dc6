import { expect, it } from 'vitest';
import { parseMap } from './parse-map.ts';

const headers = ['№', 'Клиент', 'Сумма, руб.', '2', 'Date'];

it('takes headers as they stand, numbers from 1, and commas within headers', () => {
	expect(parseMap('client=Клиент,date=5,amount=Сумма, руб.', headers)).toEqual({ ok: true, value: { client: 1, date: 4, amount: 2 } });
	expect(parseMap('client=клиент, date = date', headers)).toEqual({ ok: true, value: { client: 1, date: 4 } });
	expect(parseMap('client=2,date=3,amount=5', ['', '', '', '', ''])).toEqual({ ok: true, value: { client: 1, date: 2, amount: 4 } });
});

it('prefers a header that is a number to the number of a column', () => {
	expect(parseMap('client=2', headers)).toEqual({ ok: true, value: { client: 3 } });
});

it('names what does not exist', () => {
	expect(parseMap('client=Покупатель', headers)).toEqual({ ok: false, error: { missing: 'Покупатель' } });
	expect(parseMap('client=6', headers)).toEqual({ ok: false, error: { missing: '6' } });
	expect(parseMap('client=0', headers)).toEqual({ ok: false, error: { missing: '0' } });
	expect(parseMap('who=1', headers)).toEqual({ ok: false, error: { missing: 'who' } });
	expect(parseMap('', headers).ok).toBe(false);
});

it('takes a role once', () => {
	expect(parseMap('client=Клиент,date=5,client=Date', headers)).toEqual({ ok: false, error: { repeated: 'client' } });
});
