import { describe, expect, it } from 'vitest';
import { fail, ok } from '../kernel/result.ts';
import { KeptImports } from './kept-imports.ts';

describe('imports that storage refused', () => {
	it('are tried again until they are kept, and no longer', async () => {
		let room = false;
		const tried: string[] = [];
		const imports = new KeptImports(async (layerId) => {
			tried.push(layerId);
			return room ? ok(undefined) : fail({ code: 'storage.full', detail: '' });
		});
		expect(await imports.keepOwed()).toEqual(ok(undefined));
		imports.owe('a');
		imports.owe('b');
		expect(await imports.keepOwed()).toEqual(fail('storage.full'));
		room = true;
		expect(await imports.keepOwed()).toEqual(ok(undefined));
		await imports.keepOwed();
		expect(tried).toEqual(['a', 'a', 'b']);
	});
});
