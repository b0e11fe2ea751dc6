import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '../kernel/result.ts';
import { holdPlan, type Hold } from './lock.ts';
import { mergeOnDevice } from './merge-on-device.ts';

const pages: Hold[] = [];
const openPage = async (planId: string, onChanged?: () => void): Promise<Hold> => {
	const page = await holdPlan(planId, { onLost: () => undefined, onChanged });
	pages.push(page);
	return page;
};
afterEach(() => {
	for (const page of pages.splice(0)) page.release();
});

const merging = () => ({ plansWritten: async () => ok(['taker', 'copy']), merge: vi.fn(async () => ok(undefined)) });

it('holds every plan that a merge writes while it writes them, and lets them go', async () => {
	const held: string[] = [];
	const merge = async () => {
		for (const id of ['taker', 'copy', 'other']) held.push(`${id} ${(await openPage(id)).holding}`);
		return ok(undefined);
	};
	expect(await mergeOnDevice('taker', { ...merging(), merge })).toEqual(ok(undefined));
	expect(held).toEqual(['taker reader', 'copy reader', 'other writer']);
	await vi.waitFor(async () => expect((await openPage('copy')).holding).toBe('writer'));
});

it.each(['taker', 'copy'])('merges nothing while another page writes the %s', async (open) => {
	await openPage(open);
	const wished = merging();
	expect(await mergeOnDevice('taker', wished)).toMatchObject({ ok: false, error: 'plan.mergeElsewhere' });
	expect(wished.merge).not.toHaveBeenCalled();
});

it('tells pages that only show one of them', async () => {
	const writer = await openPage('copy');
	const shown = vi.fn();
	await openPage('copy', shown);
	writer.release();
	await vi.waitFor(async () => expect(await mergeOnDevice('taker', merging())).toEqual(ok(undefined)));
	await vi.waitFor(() => expect(shown).toHaveBeenCalled());
});
