import { beforeEach, expect, test, vi } from 'vitest';
import type { RememberedMapping } from '../engine/remembered-mappings.ts';
import { recallMapping, rememberMapping } from './mapping-memory.ts';

const mapping = (client: number): RememberedMapping => ({
	shape: 'orders',
	headerRows: 1,
	mapping: { client },
	leaveOut: [],
	dateOrder: 'dmy',
	decimal: ',',
	currency: null
});

let store: Map<string, string>;
beforeEach(() => {
	store = new Map();
	vi.stubGlobal('localStorage', { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value) });
});

test('the newest choice for the same headers stands', () => {
	rememberMapping('a', mapping(0));
	rememberMapping('a', mapping(3));
	expect(recallMapping('a')).toEqual(mapping(3));
	expect(recallMapping('b')).toBeNull();
});

test('of sixty-one kinds the one not used for longest is forgotten', () => {
	for (let kind = 0; kind < 60; kind++) rememberMapping(`${kind}`, mapping(kind));
	rememberMapping('0', mapping(0));
	rememberMapping('more', mapping(7));
	expect(recallMapping('1')).toBeNull();
	expect(recallMapping('0')).toEqual(mapping(0));
});

test('what words of a status mean is kept, and other ends than there are make the whole forgotten', () => {
	rememberMapping('a', { ...mapping(1), statuses: { Подтвержён: 'done', Слетел: 'cancelled' } });
	expect(recallMapping('a')?.statuses).toEqual({ Подтвержён: 'done', Слетел: 'cancelled' });
	store.set('rouse.mappings', JSON.stringify([['b', { ...mapping(1), statuses: { Слетел: 'gone' } }]]));
	expect(recallMapping('b')).toBeNull();
});

test('what may be more than a word of a status is not kept', () => {
	const remark = 'Перезвонить Анне после двух';
	rememberMapping('a', { ...mapping(1), statuses: { Слетел: 'cancelled', [remark]: 'done', 'Анна 0501112233': 'done', 'anna@mail.test': 'done' } });
	expect(recallMapping('a')?.statuses).toEqual({ Слетел: 'cancelled' });
	rememberMapping('b', { ...mapping(1), statuses: { [remark]: 'done' } });
	expect(recallMapping('b')).toEqual(mapping(1));
});

test('what was written otherwise is forgotten, and no store is no harm', () => {
	store.set('rouse.mappings', JSON.stringify([['a', { shape: 'orders', headerRows: 1, mapping: { client: 'x' }, leaveOut: [] }], 'b', ['c', mapping(2)]]));
	expect(recallMapping('a')).toBeNull();
	expect(recallMapping('c')).toEqual(mapping(2));
	store.set('rouse.mappings', '{');
	expect(recallMapping('c')).toBeNull();
	vi.stubGlobal('localStorage', undefined);
	expect(recallMapping('c')).toBeNull();
	rememberMapping('c', mapping(1));
});
