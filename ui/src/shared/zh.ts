export const zh = {
  htmlLanguage: "zh-CN",
  title: "连环 Lianhuan",
  tagline: "招标投标线索图谱",
  headline: "谁和谁，被哪条线索连在一起",
  summary:
    "连环把工程建设招标投标的文件装进一张图：谁投了标、标书在哪台机器上制作、保证金从哪个账户转出、由谁代办。被这些线索连成一环的投标人会一起列出，每条线索都指回原始文件的某一行。",
  caution: "这里给出的是线索，不是结论。每条线索都附有依据的条款、证据的出处，以及已经做过的排除性核对。",
  openConsole: "打开 GraphiQL",
  examplesTitle: "从这三个查询开始",
  openExample: "在 GraphiQL 中打开",
  examples: {
    collusionRings: {
      title: "线索环",
      text: "最强的五个环：成员与角色、线索与条款，以及证据所在的文件、工作表和行号。",
    },
    findingsByRule: {
      title: "按规则查线索",
      text: "同一标段内制作机器码一致的投标，连同采信与不采信的理由。",
    },
    search: {
      title: "查找",
      text: "按名称或代码查找企业、标段和人员。",
    },
  },
  comingTitle: "核查界面正在建设",
  comingText: "下面这些界面尚未完成。在此之前，所有数据都可以通过 GraphQL 与 Cypher 查询。",
  coming: {
    imports: { title: "导入", text: "读入、未变、退回，逐行可对账；退回的行改好可再次导入。" },
    findings: { title: "线索", text: "按规则、标段、强度筛选，逐条核对并记录排除理由。" },
    graph: { title: "关系图", text: "逐层展开，按开标日回看；每条边都有出处。" },
    matrix: { title: "投标人矩阵", text: "同一标段任意两家之间有哪些证据，一格一对。" },
    cases: { title: "案件", text: "收集线索、复核、定稿，并可按当时的数据重新核对。" },
  },
  languages: "语言",
  interfaces: "接口",
  local: "本页不从任何其他网站加载内容。",
};
