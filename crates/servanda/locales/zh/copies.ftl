# 案文、其各版本、经核证的真实副本。
text-heading = 案文及其经核证的真实副本
text-none = 记录册中没有案文。
text-elsewhere = 案文经转录和核对后记入此处。在此之前请查阅：{ $authority }。
text-count =
    { $count ->
       *[other] 记录册载有{ $count }种语文的案文。
    }
text-chain = 每一版本载明前一版本的散列值，证明书载明最后版本的散列值。
text-caption = 各版本，最早在前
text-stage = 版本
text-symbol = 文号
text-hash = 文件的 SHA-256
text-revision = 修订稿
text-adopted = 通过的案文
text-corrected = 更正后的案文
text-certified = 核证日期：{ $day }。
text-not-certified = 最新版本未经核证。
text-certificate = 证明书
text-take = 取走经核证的副本
text-file = 最新版本的文件
text-check = 无需本馆即可核对：
text-not-shown = 案文为文件，不在本页显示。
text-all = 所有语文的案文
text-title = 案文：{ $language }
text-language = 语文
