# What an act says, in one line.
told-body = { $name }依{ $decision }设立
told-body-standing = { $name }，常设机构
told-secretariat =
    { $office }{ $continues ->
        [yes] 继续担任
       *[no] 担任
    }{ $body }秘书处
told-mandate = { $symbol }第{ $paragraphs }段赋予{ $body }任务：{ $result }
told-asked = { $symbol }第{ $paragraph }段（{ $force }），致{ $addressee }：{ $summary }
told-answered = { $symbol }第{ $paragraph }段的要求已在{ $matter }中落实：{ $summary }
item = 项目
item-numbered = 项目{ $number }
session-ordinal =
    { $number ->
       *[other] 第{ $number }届
    }
told-included =
    { $item }“{ $title }”列入{ $provisional ->
        [yes] 临时议程
       *[no] 议程
    }（{ $sessions }{ $count ->
       *[other] 会议
    }）
told-allocated = { $item }分配给{ $body }
told-direct = { $item }直接审议，不交付委员会
told-discussed = { $item }在{ $meetings }上讨论
told-discussed-jointly = { $words }，与项目{ $items }合并讨论
told-elected = { $name }（{ $state }）当选{ $body }{ $office }
told-vacated = { $name }所任{ $office }一职出缺
told-officers-reported = 某来源报道{ $body }主席团组成：已就任{ $held }，空缺{ $vacant }，未注明{ $unknown }
told-session-planned = { $body }{ $session }：已列入计划
told-session-planned-in = { $body }{ $session }：计划在{ $place }举行
told-session-convened = { $body }{ $session }：召集于{ $days }，{ $place }
told-session-cancelled = { $session }：取消。{ $reason }
told-session-closed = { $session }：闭幕
told-session-postponed = { $session }：推迟
told-session-postponed-to = { $session }：推迟至{ $window }
told-session-held = { $body }{ $session }
told-session-suspended = { $session }：中止
told-recommends = { $words }。建议：{ $what }
told-then = { $words }。{ $what }
told-session-reconvened = { $session }：续会
told-sessions-reported = 某来源报道{ $body }的{ $sessions }（{ $kind }）
in-place = { $words }，{ $place }
told-meeting-convened = { $meeting }：召集于{ $hours }，{ $place }。{ $summary }
told-programme = 会议日程
told-programme-item = 项目{ $item }，{ $title }
told-the-meeting = 会议
told-meeting-moved = { $meeting }：改期，无新日期
told-meeting-moved-to = { $meeting }：改至{ $day }
told-meeting-cancelled = { $meeting }：取消。{ $reason }
told-at-the-meeting = 会上
told-issued = { $document }印发（{ $kind }）
told-reissued = { $document }重新印发：{ $reason }
moment-before = 决定前
moment-after = 决定后
on-behalf-of = 代表{ $group }
also-on-behalf-of = 并代表{ $names }
told-proposal = 提案{ $symbol }“{ $title }”提交，{ $sponsors }
told-revised = 修订为{ $symbol }，{ $sponsors }加入
told-joined = { $sponsors }加入{ $proposal }
told-budget = { $proposal }所涉预算说明：{ $summary }
in-favour = 赞成{ $yes }，反对{ $no }，弃权{ $abstain }
told-voting-on = 表决：{ $question }
told-result = 表决结果
told-result-corrected = 结果更正
told-intent = { $name }表示原本打算投{ $ballot }票；{ $tally }不变
the-tally = 计票
told-decision =
    { $body }{ $verb ->
        [adopted] 通过
        [approved] 核准
        [recommended] 建议
       *[decided] 决定
    }{ $what }
told-recommendation = 向{ $body }提出{ $link }：{ $summary }
recommendation = 建议
the-body = 机构

# The depositary.
told-text-adopted = { $body }以{ $symbol }通过案文
told-concluded = 某来源列明条约已缔结
told-authentic = 约文经认证，语文：{ $languages }
told-opened-for-signature = 开放供签署：{ $windows }
told-opened-window = { $place }，{ $days }
told-opened-then = { $before }，其后{ $after }
told-extended-for-signature = 另开放供签署：{ $windows }
told-signs = { $name }签署
told-signs-ad-referendum = { $name }作待核准的签署
told-succeeds-to-signature = { $name }继承签署
told-confirms-signature = { $name }确认待核准的签署
told-renounces = { $name }表明不拟成为缔约方
told-signatories-reported = 某来源报道有{ $count }个签署方
told-naming = { $words }，其中{ $count }个列名而无日期
told-deposits = { $name }交存{ $form }书
told-correcting = { $words }，更正{ $day }的文书
told-denounces = { $name }退出公约
told-withdraws-instrument = { $name }撤回文书
told-revokes-denunciation = { $name }撤销{ $day }的退出通知
told-instruments-reported = 某来源报道已交存{ $count }份文书
told-notification = 保存人通知{ $number }：{ $subject }

# The rest of a treaty's life.
told-full-powers = 收到{ $name }的全权证书：{ $holder }
told-received = 收到{ $name }的{ $form }书（{ $id }）
told-raised = 已向{ $name }提出，文书待处理，不计入：{ $defects }
told-cures = { $name }补正：{ $defects }
told-reserves = { $name }：{ $label }{ $moment }
reserve-signature = （签署时）
reserve-instrument = （与文书一并）
reserve-late = （文书之后）
told-confirms = { $name }确认{ $id }
told-notified-made = 通知其他各方：{ $id }已提出
told-notified-withdrawn = 通知其他各方：{ $id }已撤回
told-accepts = { $name }接受{ $id }
told-admits = { $organ }接受{ $id }
told-withdraws = { $name }撤回{ $id }
told-withdraws-in-part = { $name }就{ $articles }撤回{ $id }
told-objects = { $name }反对{ $id }
told-objects-prevents = { $name }反对{ $id }；条约在双方之间不生效
told-withdraws-objection = { $name }撤回反对{ $id }
told-declares = { $name }声明（{ $subject }）：{ $text }
told-changes = { $name }变更{ $id }：{ $text }
told-extends = { $name }将条约适用于{ $territory }
told-excludes = { $name }排除{ $territory }
told-provisional = { $name }暂时适用条约
told-provisional-ends = { $name }终止暂时适用
told-continues-state = { $name }延续{ $predecessor }
told-union = { $name }因合并取代{ $predecessor }
told-renamed = { $name }自该日起名称为{ $new }
told-registered = 在秘书处登记，编号{ $number }
told-text-entered = 案文{ $name }已录入：{ $stage }，{ $language }
told-text-certified = 案文的真实副本已经核证：{ $language }
among-all = （所有缔约方）
among-some = （{ $names }之间）
told-suspended = 停止施行{ $among }：{ $ground }
told-resumed = 恢复施行{ $among }
told-ends = 条约终止：{ $ground }
told-correction = 提议更正{ $place }：“{ $reads }”应改为“{ $should }”；异议截止{ $day }
told-objects-correction = { $name }反对更正{ $id }
told-corrected = 更正{ $id }以更正纪事录作出，自始有效
told-proposes-amendment = { $name }提出修正案{ $id }
told-amendment-adopted = 修正案{ $how }通过：{ $title }
told-accepts-amendment = { $name }接受修正案{ $id }

# The convention's own data.
told-opened =
    { $title }在此开立，{ $house ->
        [depositary] 作为保存人
        [secretariat] 作为秘书处
       *[copy] 作为根据公开来源转录的副本
    }
told-source-listed = 列入来源：{ $source }
told-rules-entered = 录入规则：{ $rules }，{ $values }
told-value-changed = 变更数值：{ $value }，{ $rule }
told-participants-entered = 录入{ $participants }表：{ $count }
told-participants-word = 参加方
told-described = 说明：{ $what }
told-erased = 未公开的第{ $entry }条所保存的内容已销毁：{ $reason }
told-differ = 来源不一致：{ $subject }；以{ $source }为准

# What many do together.
told-sign-together =
    { $count ->
       *[other] { $count }个参加方签署
    }
told-elected-together = { $body }选出主席团成员{ $count }人：{ $names }
told-asked-together = { $symbol }以{ $count }段提出要求
told-of-whom = 对象和期限
told-statements-together = { $matter }{ $count }次发言
on-the-vote = 关于{ $link }的
the-vote = 表决
on-the-decision = 关于{ $link }的
the-decision = 决定
at-the-meeting = 在{ $link }上的
the-meeting = 会议
