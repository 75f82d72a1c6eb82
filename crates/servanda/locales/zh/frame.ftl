# The frame of every page: the first line, the pages, the foot.
practice = 演练
practice-not-real = 此处内容均非真实。
house-copy = 根据公开来源转录的副本。主管机构：{ $authority }。
house-secretariat = 由秘书处保管。条约现状的主管机构：{ $authority }。
house-depositary = 由保存人保管。同时发布者：{ $authority }。
house-empty = 此处尚未开立任何公约。
skip = 跳至正文
nav-pages = 公约页面
nav-languages = 语言
page-today = 今日
page-timeline = 大事记
page-committee = 委员会
page-status = 现状
page-rules = 规则
page-sources = 来源
page-record = 记录册

# Said first when a page shows another time than now.
times-day = 截至{ $day }
times-known = 依{ $instant }所知
times-entries = 依记录册前{ $entries }条
times-today = 查看今日

# How the parts of a list are joined.
list-comma = 、
list-and = { $before }和{ $last }
sentence = { $words }。
foot-forms = 本页的其他格式：{ $forms }。
form-page = 网页
form-feed = 订阅源
form-calendar = 日历
form-proof = 证明
foot-folded = 本页依据{ $entry }（{ $proof }）编成，{ $day }。
foot-entry = 记录册第{ $entry }条
foot-proof = 其证明
foot-verify = 核验命令：{ $command }。
foot-sign-in = { $link }后可在机构中行事或提交文书。
foot-signed-in = 已登录：{ $name }。
foot-sign-out = 您的密钥与退出登录
sign-in = 登录
foot-designations = 国家、领土和集团的名称不意味着对其地位表示任何意见。
name-unofficial = 非该语文的正式名称
