import type { Page } from '@playwright/test';
import { writeTotalsFile } from '../../../src/lib/share/totals/room-file.ts';
import type { SHOP } from '../../../src/lib/share/totals/totals.fixture.ts';
import type { FileGiven } from './workbench.ts';

export const totalsFile = (totals: typeof SHOP): FileGiven => ({
	name: `${totals.id}.rouse-totals`,
	bytes: Buffer.from(writeTotalsFile(totals, 'totals').bytes)
});

/** Drops several files at once. */
export async function dropAll(page: Page, files: readonly FileGiven[]): Promise<void> {
	const transfer = await page.evaluateHandle(
		(given) => {
			const data = new DataTransfer();
			for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
			return data;
		},
		files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
	);
	for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer });
}
