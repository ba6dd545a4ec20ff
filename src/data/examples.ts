// How to use the data, in the tools that people have: what /data/ shows is what the tests run.

export interface Example {
  readonly id: 'pandas' | 'r' | 'curl';
  readonly name: string;
  readonly about: string;
  readonly code: string;
}

/** `address` gives the address of a file of the whole plan: `values.csv`. */
export function examplesOf(address: (file: string) => string): Example[] {
  return [
    {
      id: 'pandas',
      name: 'Python（pandas）',
      about: '実績値を、指標と年度の表にします。',
      code: `import pandas as pd

values = pd.read_csv("${address('values.csv')}", dtype={"年度_西暦": "Int64"})
actuals = values[(values["項目"] == "実績値") & (values["版"] == "現在")]
newest = actuals[actuals["評価年度_西暦"] == actuals["評価年度_西暦"].max()]
print(newest.pivot(index=["指標名", "内訳の番号", "指標のアドレス"], columns="年度_西暦", values="数値"))`,
    },
    {
      id: 'r',
      name: 'R',
      about: '目標値のある指標を並べます。',
      code: `values <- read.csv("${address('values.csv')}", fileEncoding = "UTF-8-BOM", check.names = FALSE)
targets <- values[values[["項目"]] == "目標値" & values[["版"]] == "現在", ]
print(targets[, c("指標名", "年度", "数値", "単位")])`,
    },
    {
      id: 'curl',
      name: 'curl',
      about: 'すべてのデータを1つにまとめたものを、保存します。',
      code: `curl -O ${address('all.zip')}`,
    },
  ];
}
