/** Every page of the site from its data: a page of the data is a page of the output. */
export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  return { dir: { input: 'site', output: process.env.ELEVENTY_OUT } };
}
