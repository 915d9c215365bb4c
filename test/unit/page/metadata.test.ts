import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../lib/page/metadata';
import { fromHtml } from './html';

const read = (head: string, body = '') =>
  readMetadata(fromHtml(`<!doctype html><html lang="id"><head>${head}</head><body>${body}</body></html>`));

describe('metadata', () => {
  it('prefers what the page says for sharing', () => {
    expect(
      read(
        `<title>T - Harian</title><meta property="og:title" content="T"><link rel="canonical" href="https://a.id/x">
         <meta property="article:published_time" content="2024-03-20T22:30:00+07:00">`,
      ),
    ).toEqual({ title: 'T', url: 'https://a.id/x', published: '2024-03-20T22:30:00+07:00', lang: 'id' });
  });

  it('falls back to title, heading, structured data and time elements', () => {
    expect(read('<title> A\n B </title>').title).toBe('A B');
    expect(read('', '<h1>Judul <b>besar</b></h1>').title).toBe('Judul besar');
    const graph =
      '<script type="application/ld+json">{"@graph":[{"@type":"Org"},{"datePublished":"2019-05-21"}]}</script>';
    expect(read(graph, '<time datetime="2020-01-01">x</time>').published).toBe('2019-05-21');
    expect(read('', '<time datetime="2020-01-01">x</time>').published).toBe('2020-01-01');
  });

  it('leaves the outlet out of the title', () => {
    const heading = '<h1>Indonesia Confirms Result</h1>';
    expect(read('<title>Indonesia Confirms Result - The Sample Times</title>', heading).title).toBe(
      'Indonesia Confirms Result',
    );
    const site = '<meta property="og:site_name" content="Survei Kita">';
    expect(read(`<title>Hasil Pilpres - Jawa | Survei Kita</title>${site}`).title).toBe(
      'Hasil Pilpres - Jawa',
    );
    expect(read('<title>Hasil Pilpres | Survei Kita</title>').title).toBe('Hasil Pilpres | Survei Kita');
  });

  it('takes nothing that is no date, address or JSON', () => {
    expect(
      read(`<script type="application/ld+json">{"datePublished":</script><link rel="canonical" href="javascript:x">
        <meta property="article:published_time" content="kemarin">`),
    ).toEqual({ title: '', url: '', published: '', lang: 'id' });
  });
});
