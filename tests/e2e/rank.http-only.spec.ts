import { expect, hydrate, test } from '../support/course.ts';

const WIDGETS = [
  ['lora-calculator', 'LoRA calculator', 40],
  ['low-rank', 'A picture at low rank', 120],
] as const;

for (const [name, title, pull] of WIDGETS) {
  test(`the rank of ${name} is pulled on the figure, moved by keys and typed`, async ({
    open,
    page,
  }) => {
    await open(`widgets/${name}/index.html`);
    const widget = await hydrate(page, title);
    await widget.getByRole('button', { name: 'Skip' }).click();
    const field = widget.getByRole('textbox', { name: 'Rank r' });
    const before = Number(await field.inputValue());
    const grip = widget.locator('.grip').first();
    await grip.scrollIntoViewIfNeeded();
    const edge = await grip.locator('xpath=preceding-sibling::*[1]').boundingBox();
    if (!edge) throw new Error('the edge is not drawn');
    const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + pull, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(before);
    const pulled = Number(await field.inputValue());
    await widget.getByRole('slider', { name: 'Rank r' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => Number(await field.inputValue())).toBeLessThan(pulled);
    await field.fill(String(before));
    await field.press('Enter');
    await expect(widget.locator('.widget-reading')).toContainText(`At rank ${String(before)},`);
  });
}
