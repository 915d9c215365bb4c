/** What `--help` prints. English, as the documents are; results speak the language of `--lang`. */
export const HELP = `rujukan: KPU's own figure beside every election claim

  rujukan check FILE…             a table for people; .html files are read as pages
  rujukan check --text "…"        the same for one text
  rujukan check                   the same for text on standard input
  rujukan check --jsonl [FILE]    one JSON object a line in, one out, in order, streaming

    --json                one JSON object for each file or text
    --explain             the steps behind each claim: readings, scores, facts
    --lang id|en          language of words and figures (default id)
    --title, --url, --published YYYY-MM-DD
                          what is known of the text; a page's own word is used otherwise
    --fail-on differs,…   exit status 3 if a claim has one of these verdicts
    --pack DIR            another data pack than the embedded one

  rujukan schema [input|answer|error]
                          JSON Schema (2020-12) of what check --jsonl reads and writes

  rujukan data query ADDRESS|WORDS…
                          figures with their sources, by address (pemilu-2024/ppwp/33/02/votes; * is any,
                          the end may be left out) or by words (prabowo jawa tengah); --json, --lang, --limit N;
                          --history: every dated value, oldest first
  rujukan data export --format csv|parquet|json --out DIR [--table NAME,…]
                          the open data package in that format, with its description
  rujukan import kpu FILE… --base DIR --source ID --out DIR [--regions-2019 FILE]
                          saved bodies of KPU's servers (paths below --base as on the server) into facts.csv, with
                          differences.csv: sums that do not fit, recorded and never mended; and snapshot.json: whether
                          the bodies are of one moment
  rujukan import kpu --archive DIR --source ID --out DIR
                          the same for what a crawl archived; areas below kabupaten and kota go to below/PROVINCE.csv
  rujukan import csv|xlsx FILE --map MAP.json --out DIR
                          a sheet, or one of a workbook, into facts.csv
  rujukan import crawl --base URL --site pemilu|pilkada --contest NAME --out DIR
                          a region tree and its counts into an archive, slowly; goes on where it was stopped
                          (--tree hhcw|hr, --depth 1-5, --within CODE,…, --interval MS, --refresh)

  rujukan pack build   [--out DIR] [--data DIR] [--sequence N]
  rujukan pack build   --optional desa --out DIR
                       names of all villages, which a reader adds or leaves
  rujukan pack build   --optional results --from DIR[,DIR…] --out DIR
                       counts below kabupaten and kota, out of import kpu --archive
  rujukan pack verify  --dir DIR
  rujukan pack inspect --dir DIR
  rujukan pack diff    --from DIR --to DIR
                       bytes to fetch and figures that differ; of optional packs, areas

  rujukan feed keygen  --out KEYFILE
  rujukan feed init    --dir DIR --root-key FILE (three or more) --targets-key FILE
                       --online-key FILE [--threshold 2] [--key OLDKEY]… [--days 365]
                          the first root, or the next one; public keys will do
  rujukan feed sign    --dir DIR --key FILE…     adds signatures to that root
  rujukan feed publish --dir DIR --pack DIR --targets-key FILE --online-key FILE
                       [--mirror URL]… [--live SECONDS --live-until INSTANT]
                       [--optional PACKDIR]… [--without desa|results]…
  rujukan feed renew   --dir DIR --online-key FILE [--hours 72]
  rujukan feed verify  --dir DIR --root FINGERPRINT
  rujukan feed serve   --dir DIR [--port N]

  rujukan --help, --version

Exit status: 0 done, 1 some input had errors, 2 misuse, 3 --fail-on matched
(2 over 1 over 3 over 0). Input: UTF-8, at most 20 MB for a text, page or line.
Input line:  {"id", "text" | "html", "title"?, "url"?, "published"?, "lang"?}
Through npm: npm run --silent rujukan -- check --text "…"
`;
