import type { ExportedFile } from '../../state/share-formats.ts';

/** Dots to a unit of the drawing: sharp on a projector. */
const SCALE = 3;

/** A drawing as a PNG on white. Fails where the browser cannot draw it. */
export async function rasterized({ bytes, type }: ExportedFile): Promise<Uint8Array<ArrayBuffer>> {
	const address = URL.createObjectURL(new Blob([bytes], { type }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * SCALE;
		canvas.height = image.naturalHeight * SCALE;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!png) throw new Error('no picture');
		return new Uint8Array(await png.arrayBuffer());
	} finally {
		URL.revokeObjectURL(address);
	}
}
