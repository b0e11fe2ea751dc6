import { writeFileSync } from 'node:fs';
import { makeSampleShop, SAMPLE_SEED } from './sample-shop.ts';

// node scripts/make-sample.ts writes the sample business anew; the same seed gives the same file.
writeFileSync(new URL('../static/samples/flower-shop.json', import.meta.url), `${JSON.stringify(makeSampleShop(SAMPLE_SEED))}\n`);
